package io.hullwright.check;

import java.util.List;

/// A check's `CheckInfo`, read once.
public record CheckDescription(
        String id,
        String title,
        Severity severity,
        List<String> checklist,
        List<String> references,
        String why,
        String remedy) {

    public static CheckDescription of(CheckInfo info) {
        return new CheckDescription(
                info.id(),
                info.title(),
                info.severity(),
                List.of(info.checklist()),
                List.of(info.references()),
                info.why().strip(),
                info.remedy().strip());
    }
}
