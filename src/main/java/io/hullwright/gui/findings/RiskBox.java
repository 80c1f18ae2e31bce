package io.hullwright.gui.findings;

import io.hullwright.audit.Finding;
import io.hullwright.audit.Waiver;
import io.hullwright.check.Verdict;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.Form;
import io.hullwright.gui.support.Signature;
import io.hullwright.gui.support.TakeBack;
import io.hullwright.gui.support.Words;
import java.time.LocalDate;
import javafx.scene.layout.VBox;

/// Where a person accepts the risk of one failure, for a reason and a time, or takes it back.
final class RiskBox {

    private static final int USUAL_DAYS = 90;

    /// A comment in a file has no end; it is taken out of that file, not of ours.
    private static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);

    private final VBox box = new VBox(6);
    private final Finding finding;
    private final Decisions decisions;
    private final Runnable opened;

    RiskBox(Finding finding, Decisions decisions, Runnable opened) {
        this.finding = finding;
        this.decisions = decisions;
        this.opened = opened;
        box.setId("risk");
        rest();
    }

    VBox node() {
        return box;
    }

    private void rest() {
        var waiver = finding.waiver();
        if (waiver != null) {
            accepted(waiver);
        } else if (finding.verdict() instanceof Verdict.Fail) {
            box.getChildren()
                    .setAll(Form.opener("risk.accept", Words.of("risk.accept.key"), this::open));
        }
    }

    private void accepted(Waiver waiver) {
        var words =
                Words.of(
                        "finding.waiver",
                        Evidence.safe(waiver.by()),
                        Dates.day(waiver.until()),
                        Evidence.safe(waiver.reason()));
        var text = Controls.wrapped(words);
        text.setId("risk-accepted");
        box.getChildren()
                .setAll(Controls.wrapped(Words.of("finding.waived"), "detail-heading"), text);
        if (!waiver.until().equals(WITHOUT_END)) {
            if (waiver.subject().contains("*")) {
                var wide = Words.of("risk.wide", Evidence.safe(waiver.subject()));
                box.getChildren().add(Controls.wrapped(wide, "muted"));
            }
            box.getChildren()
                    .add(new TakeBack("risk.take_back", told -> decisions.takeBack(waiver, told)));
        }
    }

    /// Shows the form, where there is something to accept.
    void open() {
        if (!(finding.verdict() instanceof Verdict.Fail) || finding.waiver() != null) {
            return;
        }
        opened.run();
        var form = new Form("risk-form");
        var reason = form.text("risk-reason", "risk.reason", "");
        var signature = new Signature(form, "risk.by", "risk.until", decisions.today(), USUAL_DAYS);
        form.end("risk.save", () -> save(form, reason.getText().strip(), signature), this::rest);
        form.note(Words.of("risk.note"));
        box.getChildren().setAll(form.node());
        form.focus();
    }

    private void save(Form form, String reason, Signature signature) {
        signature.sign(
                reason.isEmpty() ? Words.of("risk.no_reason") : "",
                (by, until) -> decisions.accept(waiver(reason, by, until), form::say));
    }

    private Waiver waiver(String reason, String by, LocalDate until) {
        return new Waiver(finding.check().id(), finding.subject().name(), reason, by, until);
    }
}
