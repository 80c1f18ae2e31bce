package io.hullwright.repair;

import io.hullwright.check.Fix;
import io.hullwright.text.EditPlan;
import io.hullwright.text.LineNotes;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlText;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedSet;

/// Makes a fix in the text of a compose file, or of any other where it names the very piece.
public final class ComposeRepair {

    private ComposeRepair() {}

    /// @param answers ids of the checks that the fix answers; a comment names them at each line
    /// @param service its name in this file
    /// @param text what the file says now
    public static Repair of(
            Fix fix, SequencedSet<String> answers, Path file, String service, String text) {
        if (fix instanceof Fix.ReplaceText replace) {
            return TextRepair.of(replace, file, text);
        }
        try {
            var yaml = YamlText.of(text);
            if (!yaml.trouble().isEmpty()) {
                throw new CannotRepair(yaml.trouble());
            }
            var declared = new ComposeService(yaml, service);
            if (!declared.isThere()) {
                throw new CannotRepair("it has no service " + service);
            }
            var after = apply(changes(fix, declared), answers, text);
            if (!new ComposeService(YamlText.of(after), service).isThere()) {
                throw new CannotRepair("nothing would be left of the service " + service);
            }
            return after.equals(text)
                    ? new Refusal("it says so already, so something else decides")
                    : new Patch(file, text, after);
        } catch (CannotRepair e) {
            return new Refusal(e.why());
        }
    }

    private static List<YamlChange> changes(Fix fix, ComposeService service) throws CannotRepair {
        return switch (fix) {
            case Fix.SetValue set -> new ValueChange(service).of(set);
            case Fix.AddToList add -> new ListAddition(service).of(add);
            case Fix.RemoveFromList remove -> new ListRemoval(service).of(remove);
            case Fix.WriteFile _, Fix.RunYourself _, Fix.ReplaceText _ ->
                    throw new CannotRepair("nothing in this file to change");
        };
    }

    /// One after the other, each on the text that the one before it left.
    static String apply(List<YamlChange> changes, SequencedSet<String> answers, String text)
            throws CannotRepair {
        var after = text;
        for (var change : changes) {
            after =
                    switch (YamlText.of(after).plan(change)) {
                        case EditPlan.Edits edits -> LineNotes.after(edits, answers);
                        case EditPlan.Refused refused -> throw new CannotRepair(refused.why());
                    };
        }
        return after;
    }
}
