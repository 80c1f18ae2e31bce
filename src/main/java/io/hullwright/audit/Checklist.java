package io.hullwright.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The security checklist the product exists for, word for word.
public record Checklist(
        List<Section> sections, List<Task> recurring, List<Step> incident, List<Contact> contacts) {

    /// @param id heading in lower case with dashes, for example `image-security`
    /// @param group the part of the checklist it stands in
    public record Section(String id, String title, String group, List<Line> lines) {}

    /// @param id section and number from 1, for example `image-security/3`
    /// @param question what a person is asked; null when checks alone decide
    /// @param evidence what would settle the question; null together with it
    /// @param correction what is stale or wrong about the line; null when nothing is
    public record Line(
            String id,
            String text,
            boolean tickedInSource,
            @Nullable String question,
            @Nullable String evidence,
            @Nullable Correction correction) {}

    public record Correction(String problem, String instead) {}

    /// @param period `daily`, `weekly`, `monthly`, `quarterly` or `annually`
    public record Task(String id, String period, String text) {}

    public record Step(String id, String step, String text) {}

    public record Contact(String role, String address) {}

    public List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }
}
