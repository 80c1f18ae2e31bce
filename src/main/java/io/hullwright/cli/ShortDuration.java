package io.hullwright.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `90s`, `10m`, `12h` or `7d`.
final class ShortDuration implements ITypeConverter<Duration> {

    private static final long MOST = 1_000_000;

    @Override
    public Duration convert(String text) {
        var last = text.length() - 1;
        try {
            var number = Long.parseLong(text.substring(0, Math.max(last, 0)));
            if (number > 0 && number <= MOST) {
                return switch (text.charAt(last)) {
                    case 's' -> Duration.ofSeconds(number);
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    case 'd' -> Duration.ofDays(number);
                    default -> throw new NumberFormatException();
                };
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new TypeConversionException(
                "'" + text + "' is no duration such as 90s, 10m, 12h or 7d");
    }
}
