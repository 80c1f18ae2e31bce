package io.hullwright.gui.support;

import io.hullwright.work.Problem;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// The button that takes a decision back, and below it why that could not be.
public final class TakeBack extends VBox {

    /// @param work told whom to tell about a problem
    /// @param beside other buttons, before it
    public TakeBack(String key, Consumer<Consumer<Problem>> work, Button... beside) {
        super(6);
        var complaint = new Complaint(key.replace('.', '-') + "-problem");
        var button = Controls.button(key, MaterialDesignU.UNDO, () -> work.accept(complaint::say));
        var bar = new FlowPane(8, 8);
        bar.getChildren().addAll(beside);
        bar.getChildren().add(button);
        getChildren().addAll(bar, complaint);
    }
}
