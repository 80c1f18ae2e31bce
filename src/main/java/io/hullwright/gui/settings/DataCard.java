package io.hullwright.gui.settings;

import atlantafx.base.theme.Styles;
import io.hullwright.core.settings.KeptData;
import io.hullwright.gui.look.Problems;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.ProblemBox;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// Where the program keeps what, and how it is deleted: asked once, in place.
final class DataCard {

    private static final long KIB = 1_024;

    private final KeptData kept;
    private final Background background;
    private final VBox rows = new VBox(12);

    DataCard(KeptData kept, Background background) {
        this.kept = kept;
        this.background = background;
        rows.setId("settings-data");
    }

    Node card() {
        return Cards.card(
                "settings.data", Controls.wrapped(Words.of("settings.data.hint"), "muted"), rows);
    }

    /// Counts anew.
    void refresh() {
        var _ = background.start(_ -> kept.holdings(), this::show, this::failed);
    }

    private void failed(Throwable failure) {
        rows.getChildren().setAll(new ProblemBox(Problems.of(failure)));
    }

    private void show(List<KeptData.Holding> holdings) {
        rows.getChildren().setAll(holdings.stream().map(this::row).toList());
    }

    private Node row(KeptData.Holding holding) {
        var row = new VBox(4);
        row.setId("data-" + word(holding));
        rest(row, holding);
        return row;
    }

    private void rest(VBox row, KeptData.Holding holding) {
        row.getChildren().setAll(words(holding));
        if (holding.files() > 0) {
            var delete =
                    Controls.button(
                            "settings.data.delete",
                            MaterialDesignD.DELETE_OUTLINE,
                            () -> ask(row, holding));
            delete.setAccessibleText(Words.of("settings.data.delete") + " " + title(holding));
            row.getChildren().add(delete);
        }
    }

    private void ask(VBox row, KeptData.Holding holding) {
        var yes =
                Controls.button(
                        "settings.data.delete_now",
                        MaterialDesignD.DELETE_FOREVER_OUTLINE,
                        () -> delete(row, holding));
        yes.getStyleClass().add(Styles.DANGER);
        var no =
                Controls.button(
                        "settings.data.keep", MaterialDesignC.CLOSE, () -> rest(row, holding));
        var loss = Words.of("settings.part." + word(holding) + ".loss");
        row.getChildren()
                .setAll(
                        words(holding),
                        Controls.wrapped(loss, "strong"),
                        new FlowPane(8, 8, no, yes));
        no.requestFocus();
    }

    private void delete(VBox row, KeptData.Holding holding) {
        var _ =
                background.start(
                        _ -> kept.delete(holding.part()),
                        left -> rest(row, left),
                        failure ->
                                row.getChildren()
                                        .setAll(
                                                words(holding),
                                                new ProblemBox(Problems.of(failure))));
    }

    private static Node words(KeptData.Holding holding) {
        var much =
                holding.files() == 0
                        ? Words.of("settings.data.nothing")
                        : Words.of("settings.data.much", holding.files(), size(holding.bytes()));
        var place = Controls.wrapped(Plain.line(holding.folder().toString()), "muted");
        return new VBox(Controls.label(title(holding) + ": " + much), place);
    }

    private static String title(KeptData.Holding holding) {
        return Words.of("settings.part." + word(holding));
    }

    private static String word(KeptData.Holding holding) {
        return holding.part().name().toLowerCase(Locale.ROOT);
    }

    private static String size(long bytes) {
        return bytes < KIB * KIB
                ? Words.of("settings.data.kib", Math.ceilDiv(bytes, KIB))
                : Words.of("settings.data.mib", bytes / (KIB * KIB));
    }
}
