package io.hullwright.gui.files;

import io.hullwright.check.Severity;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Marks;
import io.hullwright.gui.support.Words;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.SimpleEditableStyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// The text of a file with numbers and marks beside its lines, or what is to say instead.
final class SourceView {

    /// @param gravest of the findings on a line
    record Mark(Severity gravest, int findings) {}

    private final StackPane pane = new StackPane();
    private final IntConsumer chosen;
    private Map<Integer, Mark> marks = Map.of();
    private @Nullable Area area;
    private int digits = 2;

    /// @param chosen told the line whose mark was pressed
    SourceView(IntConsumer chosen) {
        this.chosen = chosen;
        pane.setId("files-source");
        pane.getStyleClass().add("source-pane");
    }

    StackPane node() {
        return pane;
    }

    /// Instead of a text.
    void say(Node message) {
        area = null;
        pane.getChildren().setAll(message);
    }

    void show(SourceText text) {
        marks = Map.of();
        digits = Math.max(2, String.valueOf(text.lines()).length());
        var next = new Area(text);
        next.setParagraphGraphicFactory(this::margin);
        next.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area = next;
        pane.getChildren().setAll(new VirtualizedScrollPane<>(next));
    }

    /// @param now by line, from 1
    void mark(Map<Integer, Mark> now) {
        marks = now;
        if (area != null) {
            area.setParagraphGraphicFactory(this::margin);
        }
    }

    /// Shows the line, and has the caret there. Lines count from 1.
    void goTo(int line) {
        if (area != null && line > 0) {
            var paragraph = Math.min(line, area.getParagraphs().size()) - 1;
            area.moveTo(paragraph, 0);
            if (area.allParToVisibleParIndex(paragraph).isEmpty()) {
                area.showParagraphAtCenter(paragraph);
            }
        }
    }

    /// The line of the caret, from 1; 0 without a text.
    int line() {
        return area == null ? 0 : area.getCurrentParagraph() + 1;
    }

    void focus() {
        if (area != null) {
            area.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            chosen.accept(line());
        } else if (event.getCode() == KeyCode.TAB && area != null) {
            event.consume();
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /// Plain texts, not labels: one of them is made for each line that comes into sight.
    private Node margin(int paragraph) {
        var line = paragraph + 1;
        var digitsOfLine = String.valueOf(line);
        var number = text(" ".repeat(digits - digitsOfLine.length()) + digitsOfLine, "line-number");
        var shape = new StackPane();
        shape.getStyleClass().add("line-mark");
        var margin = new HBox(shape, number);
        margin.getStyleClass().add("line-margin");
        var mark = marks.get(line);
        if (mark != null) {
            shape.getChildren().add(text(Marks.shape(mark.gravest()), Marks.style(mark.gravest())));
            var words = words(mark);
            margin.setAccessibleText(Words.of("files.line", line) + ", " + words);
            Controls.tip(margin, words);
            margin.setOnMousePressed(_ -> chosen.accept(line));
        }
        return margin;
    }

    private static Text text(String content, String style) {
        var text = new Text(content);
        text.getStyleClass().add(style);
        return text;
    }

    private static String words(Mark mark) {
        return Marks.word(mark.gravest()) + ", " + Words.count("files.mark", mark.findings());
    }

    /// Tells a screen reader the text, which the library does not.
    private static final class Area extends CodeArea {

        Area(SourceText text) {
            super(new SimpleEditableStyledDocument<>(text.document()));
            setId("files-text");
            setEditable(false);
            setUndoManager(UndoUtils.noOpUndoManager());
            setShowCaret(CaretVisibility.ON);
            setAccessibleRole(AccessibleRole.TEXT_AREA);
            setAccessibleRoleDescription(Words.of("files.text"));
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(
                AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case TEXT -> getText(getCurrentParagraph());
                case EDITABLE -> false;
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }
}
