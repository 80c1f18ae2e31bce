package io.hullwright.gui.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// In whose language days and times are shown. What a person types stays year-month-day.
///
/// @param language `iso`, `system`, or a tag such as `de`
public record Dates(String language) {

    public static final Dates ISO = new Dates("iso");
    public static final Dates SYSTEM = new Dates("system");

    /// The languages whose words for days and months come with the installed program.
    private static final List<String> LANGUAGES =
            List.of("en-GB", "en-US", "de", "es", "fr", "it", "ja", "nl", "pl", "pt");

    private static volatile Dates followed = ISO;

    public static List<Dates> all() {
        var all = new ArrayList<>(List.of(ISO, SYSTEM));
        LANGUAGES.forEach(tag -> all.add(new Dates(tag)));
        return List.copyOf(all);
    }

    /// The whole window writes them so from here on.
    static void follow(Dates dates) {
        followed = dates;
    }

    public static String day(LocalDate day) {
        return followed.write(day);
    }

    /// By the clock of this machine.
    public static String time(Instant instant) {
        return followed.write(instant.atZone(ZoneId.systemDefault()));
    }

    /// What it is called, with an example.
    public String title(ZonedDateTime example) {
        var name =
                switch (language) {
                    case "iso" -> Words.of("settings.dates.iso");
                    case "system" -> Words.of("settings.dates.system");
                    default -> locale().getDisplayName(locale());
                };
        return Words.of(
                "settings.dates.example", name, write(example.toLocalDate()), write(example));
    }

    private String write(LocalDate day) {
        return this.equals(ISO)
                ? day.toString()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    private String write(ZonedDateTime time) {
        return this.equals(ISO)
                ? DateTimeFormatter.ofPattern("HH:mm:ss").format(time)
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(time);
    }

    private Locale locale() {
        return this.equals(SYSTEM)
                ? Locale.getDefault(Locale.Category.FORMAT)
                : Locale.forLanguageTag(language);
    }
}
