package io.hullwright.gui.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// How the window looks: theme and size of text, following the system where nobody chose.
public final class Appearance {

    private static final double USUAL_PIXELS = 14;

    private final Scene scene;
    private final Path file;
    private final Background background;
    private final ReadOnlyObjectWrapper<Choices> choices;

    public Appearance(Scene scene, Path file, Choices chosen, Background background) {
        this.scene = scene;
        this.file = file;
        this.background = background;
        this.choices = new ReadOnlyObjectWrapper<>(chosen);
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> apply());
        apply();
    }

    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    public Choices choices() {
        return choices.get();
    }

    /// Shows it at once and keeps it for the next start.
    public void choose(Choices chosen) {
        choices.set(chosen);
        apply();
        background.forget(() -> chosen.write(file));
    }

    /// Light becomes dark and the other way round.
    public void switchTheme() {
        var next = isDark() ? Choices.Theme.LIGHT : Choices.Theme.DARK;
        choose(choices().with(next));
    }

    public boolean isDark() {
        return switch (choices().theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void apply() {
        Dates.follow(choices().dates());
        var theme = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
        var colours = isDark() ? "/css/dark.css" : "/css/light.css";
        scene.getStylesheets().setAll(url("/css/base.css"), url(colours));
        var pixels = USUAL_PIXELS * choices().textSize() / 100;
        scene.getRoot().getStyleClass().removeIf(name -> name.startsWith("size-"));
        scene.getRoot().getStyleClass().add("size-" + choices().textSize());
        scene.getRoot().setStyle("-fx-font-size: " + Math.round(pixels) + "px;");
    }

    private static String url(String resource) {
        var url = Appearance.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException(resource + " is missing from the program");
        }
        return url.toExternalForm();
    }
}
