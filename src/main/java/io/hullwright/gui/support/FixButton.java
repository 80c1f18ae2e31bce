package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// A button that shows what would mend a finding in the file that decides it.
public final class FixButton extends Button {

    private FixButton(Finding finding, Consumer<Destination> navigator) {
        super(Words.of("mend.show"), new FontIcon(MaterialDesignW.WRENCH_OUTLINE));
        setId("mend-show");
        setMinWidth(USE_PREF_SIZE);
        Controls.tip(this, Words.of("mend.key"));
        setOnAction(_ -> navigator.accept(Destination.fix(finding)));
    }

    /// Empty where no file of a person can be mended.
    public static Optional<Button> of(Finding finding, Consumer<Destination> navigator) {
        return isOffered(finding)
                ? Optional.of(new FixButton(finding, navigator))
                : Optional.empty();
    }

    public static boolean isOffered(Finding finding) {
        return finding.waiver() == null
                && finding.verdict() instanceof Verdict.Fail fail
                && FilePlace.of(fail.origin()) != null
                && (isOfText(fail.fix())
                        || fail.also().stream().anyMatch(other -> isOfText(other.fix())));
    }

    private static boolean isOfText(@org.jspecify.annotations.Nullable Fix fix) {
        return fix instanceof Fix.SetValue
                || fix instanceof Fix.AddToList
                || fix instanceof Fix.RemoveFromList
                || fix instanceof Fix.ReplaceText;
    }
}
