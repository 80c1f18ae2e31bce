package io.hullwright.gui.support;

import atlantafx.base.theme.Styles;
import io.hullwright.work.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A few fields in place, with a button that saves them. Escape gives up; what is wrong stands
/// below.
public final class Form {

    private static final double NAMES_PER_CENT = 30;

    private final GridPane grid = new GridPane(10, 6);
    private final VBox box = new VBox(grid);
    private final Complaint complaint;
    private @Nullable Node first;

    public Form(String id) {
        box.setId(id);
        box.getStyleClass().addAll("card", "form");
        var names = new ColumnConstraints();
        names.setPercentWidth(NAMES_PER_CENT);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, fields);
        complaint = new Complaint(id + "-problem");
    }

    public VBox node() {
        return box;
    }

    public TextField text(String id, String key, String value) {
        var field = new TextField(value);
        add(id, key, field);
        return field;
    }

    /// A day, written as year-month-day or chosen from a calendar.
    public DatePicker day(String id, String key, LocalDate value) {
        var picker = new DatePicker(value);
        picker.setConverter(new IsoDays());
        picker.setPromptText(Words.of("form.day"));
        picker.getEditor().setAccessibleText(Words.of(key));
        add(id, key, picker);
        return picker;
    }

    public void add(String id, String key, Node field) {
        field.setId(id);
        field.setAccessibleText(Words.of(key));
        var label = Controls.wrapped(Words.of(key));
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
        first = first == null ? field : first;
    }

    public void note(String text) {
        box.getChildren().add(Controls.wrapped(text, "muted"));
    }

    /// What a person wrote in the field, whether or not it was taken over yet; null for no day.
    public static @Nullable LocalDate day(DatePicker picker) {
        try {
            return LocalDate.parse(picker.getEditor().getText().strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// The buttons below the fields.
    public void end(String saveKey, Runnable save, Runnable cancel) {
        var button = Controls.button(saveKey, MaterialDesignC.CHECK, save);
        button.getStyleClass().add(Styles.ACCENT);
        var stop = Controls.button("form.cancel", MaterialDesignC.CLOSE, cancel);
        box.getChildren().addAll(complaint, new FlowPane(8, 8, button, stop));
        box.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        cancel.run();
                    } else if (event.getCode() == KeyCode.ENTER && saves(event)) {
                        event.consume();
                        save.run();
                    }
                });
    }

    /// Enter saves from the fields; on a button it presses that button.
    private static boolean saves(KeyEvent event) {
        return event.isShortcutDown()
                || (event.getTarget() instanceof TextField)
                || (event.getTarget() instanceof DatePicker picker && !picker.isShowing());
    }

    public void focus() {
        if (first != null) {
            first.requestFocus();
        }
    }

    /// Says what is wrong; an empty text says nothing.
    public void say(String text) {
        complaint.say(text);
    }

    /// The three sentences of a problem.
    public void say(Problem told) {
        complaint.say(told);
    }

    /// A button that stands alone where the form will be.
    public static Button opener(String key, String keys, Runnable open) {
        var button = Controls.button(key, MaterialDesignC.CLIPBOARD_EDIT_OUTLINE, open);
        Controls.tip(button, keys);
        return button;
    }

    private static final class IsoDays extends StringConverter<LocalDate> {

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException _) {
                return null;
            }
        }
    }
}
