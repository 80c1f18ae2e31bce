package io.hullwright.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a YAML file, and what edits it takes to make it say something else. Three promises:
/// an untouched part keeps every byte, a change is the smallest, and a second run changes nothing.
public final class YamlText {

    private final String text;
    private final List<YamlNode> documents;
    private final List<YamlValue> values;
    private final String trouble;

    private YamlText(
            String text, List<YamlNode> documents, List<YamlValue> values, String trouble) {
        this.text = text;
        this.documents = documents;
        this.values = values;
        this.trouble = trouble;
    }

    /// Never fails: a text that cannot be read refuses every plan.
    public static YamlText of(String text) {
        try {
            var documents = YamlReader.read(text);
            var values = new ArrayList<YamlValue>();
            for (var document : documents) {
                values.add(YamlResolver.resolve(document));
            }
            return new YamlText(text, documents, List.copyOf(values), "");
        } catch (YamlRefusal e) {
            return new YamlText(text, List.of(), List.of(), e.why());
        }
    }

    public String text() {
        return text;
    }

    /// Why it cannot be read; empty when it can.
    public String trouble() {
        return trouble;
    }

    /// What each document means.
    public List<YamlValue> values() {
        return values;
    }

    /// What stands at a path, null when nothing does; of several documents the last that has it.
    public @Nullable YamlValue at(List<String> path) {
        for (var value : values.reversed()) {
            var found = value.at(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Edits that fulfil the wish. Of several documents, the last that has the path is edited, else
    /// the last that has most of it: later ones win where documents are merged.
    public EditPlan plan(YamlChange change) {
        if (!trouble.isEmpty()) {
            return new EditPlan.Refused(trouble);
        }
        try {
            var document = document(change.path());
            var edits = edits(change, document);
            var after = TextEdit.apply(text, edits);
            if (!edits.isEmpty()) {
                verify(change, document, after);
            }
            return new EditPlan.Edits(edits, after);
        } catch (YamlRefusal e) {
            return new EditPlan.Refused(e.why());
        }
    }

    private List<TextEdit> edits(YamlChange change, int document) throws YamlRefusal {
        return new YamlPlanner(new TextLines(text), documents.get(document)).plan(change);
    }

    private int document(List<String> path) throws YamlRefusal {
        for (var length = path.size(); length > 0; length--) {
            for (var i = values.size() - 1; i >= 0; i--) {
                if (values.get(i).at(path.subList(0, length)) != null) {
                    return i;
                }
            }
        }
        for (var i = values.size() - 1; i >= 0; i--) {
            if (values.get(i) instanceof YamlValue.Mapping) {
                return i;
            }
        }
        throw new YamlRefusal("it has no mapping that could hold " + String.join(".", path));
    }

    /// The new text is read again; it means what it meant but for the wish, and wishes no more.
    private void verify(YamlChange change, int document, String after) throws YamlRefusal {
        var result = of(after);
        if (!result.trouble.isEmpty()) {
            throw new YamlRefusal("the edited text could not be read again: " + result.trouble);
        }
        var expected = new ArrayList<>(values);
        expected.set(document, change.applyTo(values.get(document)));
        var other = YamlDifference.first(expected, result.values);
        if (other != null) {
            throw new YamlRefusal(
                    "the edit would also change "
                            + other
                            + ", which shares this text or cannot be kept apart from it");
        }
        if (!result.edits(change, document).isEmpty()) {
            throw new YamlRefusal("a second run would change the text again");
        }
    }
}
