package io.hullwright.gui.engine;

import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The engine itself, and what it holds besides containers.
public final class EnginePage implements Page<Picture> {

    private final EngineFacts facts;
    private final List<Listing> listings;
    private final VBox page = new VBox();

    public EnginePage(Background background, Consumer<Destination> navigator) {
        facts = new EngineFacts(background, navigator);
        listings = Listings.all(background);
        var tabs = new TabPane();
        tabs.setId("engine-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().add(tab("engine.tab.engine", facts.pane()));
        for (var listing : listings) {
            tabs.getTabs().add(tab(listing.title(), listing.table()));
        }
        VBox.setVgrow(tabs, Priority.ALWAYS);
        page.getStyleClass().add("page");
        page.getChildren().addAll(Controls.label(Words.of("engine.page"), "page-title"), tabs);
    }

    private static Tab tab(String key, Node content) {
        return new Tab(Words.of(key), content);
    }

    @Override
    public Parent content() {
        return page;
    }

    @Override
    public void show(Picture picture) {
        facts.show(picture);
        listings.forEach(listing -> listing.show(picture));
    }
}
