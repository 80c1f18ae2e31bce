package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.facts.Origin;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// A button that opens the file which decides a finding, at the line.
public final class ShowInFile extends Button {

    private ShowInFile(Origin.File place, Consumer<Destination> navigator) {
        super(Words.of("show_in_file"), new FontIcon(MaterialDesignF.FILE_FIND_OUTLINE));
        getStyleClass().add("show-in-file");
        setMinWidth(USE_PREF_SIZE);
        var where = Evidence.safe(place.words());
        setAccessibleText(Words.of("show_in_file.place", where));
        Controls.tip(this, where);
        setOnAction(_ -> navigator.accept(Destination.file(place)));
    }

    /// Empty where no file decides it.
    public static Optional<Button> of(Finding finding, Consumer<Destination> navigator) {
        return Optional.ofNullable(FilePlace.of(finding))
                .map(place -> new ShowInFile(place, navigator));
    }
}
