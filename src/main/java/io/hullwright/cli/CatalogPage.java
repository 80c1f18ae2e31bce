package io.hullwright.cli;

import io.hullwright.audit.Catalog;
import io.hullwright.check.CheckDescription;
import java.util.List;

/// The catalogue of checks as a Markdown page, for people and for review: a changed severity or
/// reason shows in it.
public final class CatalogPage {

    private CatalogPage() {}

    /// The whole page, ending in a newline. Same catalogue, same bytes.
    public static String render(List<Catalog.Entry<?>> entries) {
        var page = new StringBuilder();
        page.append("# The checks\n\nMade by `hullwright checks --markdown`; do not edit. ")
                .append(entries.size())
                .append(" checks.\n");
        var area = "";
        for (var entry : entries) {
            var check = entry.description();
            var prefix = check.id().substring(0, check.id().indexOf('-'));
            if (!prefix.equals(area)) {
                area = prefix;
                page.append("\n## ").append(area).append("\n");
            }
            append(page, check);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, CheckDescription check) {
        page.append("\n### ").append(check.id()).append(": ").append(check.title()).append("\n\n");
        page.append("Severity: **").append(check.severity().word()).append("**");
        list(page, ". Checklist: ", check.checklist());
        list(page, ". References: ", check.references());
        page.append(".\n\n").append(check.why()).append("\n\n");
        page.append("*Mend:* ").append(check.remedy()).append("\n");
    }

    private static void list(StringBuilder page, String head, List<String> items) {
        if (!items.isEmpty()) {
            page.append(head).append(String.join(", ", items));
        }
    }
}
