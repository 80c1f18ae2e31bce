package io.hullwright.collect.docker;

import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Texts of containers on their way into a compose file. What is a credential, or could be one, is
/// held back: the file names a variable instead.
final class HeldValues {

    private static final Origin ANYWHERE = new Origin.Inspect("Config");
    private static final int LONGEST_LITERAL = 256;
    private static final int SHORTEST_KEY = 16;

    private static final Set<ValueTrait> CREDENTIALS =
            EnumSet.of(
                    ValueTrait.CREDENTIAL,
                    ValueTrait.TOKEN_FORMAT,
                    ValueTrait.CONNECTION_CREDENTIAL,
                    ValueTrait.DEFAULT_PASSWORD);

    /// The shell's own, which would win over a `.env` file.
    private static final Set<String> TAKEN =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "LANG", "TERM", "HOSTNAME");

    private final ValueReader values;
    private final Map<String, String> held = new LinkedHashMap<>();
    private final List<ContainerFile.Held> places = new ArrayList<>();

    HeldValues(ValueReader values) {
        this.values = values;
    }

    /// By the variable's name. The only place where the values are.
    Map<String, String> values() {
        return held;
    }

    List<ContainerFile.Held> places() {
        return List.copyOf(places);
    }

    /// A named text: a variable of the environment, a label, an option.
    ///
    /// @param place what people call the kind, for example `environment`
    YamlValue.Scalar named(String service, String place, String name, String value) {
        var isSecret = values.variable(name, value, ANYWHERE).isCredential();
        return isSecret || isOpaque(value)
                ? hold(service, place + " " + name, variable(name), value)
                : ServiceKeys.literal(value);
    }

    /// The words of a command. Where one of them is a credential, the program alone is kept.
    List<YamlValue> words(String service, String place, List<String> words, int kept) {
        var found = EnumSet.copyOf(CREDENTIALS);
        found.retainAll(values.words(words));
        var read = new ArrayList<YamlValue>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var isHeld = i >= kept && (!found.isEmpty() || isOpaque(word));
            read.add(
                    isHeld && !word.isEmpty()
                            ? hold(
                                    service,
                                    place + ", word " + (i + 1),
                                    variable(service + "_" + place + "_" + (i + 1)),
                                    word)
                            : ServiceKeys.literal(word));
        }
        return read;
    }

    /// Long, of several lines, or with letters and digits mixed as keys have them.
    private static boolean isOpaque(String value) {
        if (value.length() > LONGEST_LITERAL || value.indexOf('\n') >= 0) {
            return true;
        }
        var length = 0;
        var letters = 0;
        var digits = 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            var isDigit = c >= '0' && c <= '9';
            if (isDigit || Character.isLetter(c) || "+=".indexOf(c) >= 0) {
                length++;
                letters += isDigit ? 0 : 1;
                digits += isDigit ? 1 : 0;
                if (length >= SHORTEST_KEY && letters > 1 && digits > 1) {
                    return true;
                }
            } else {
                length = letters = digits = 0;
            }
        }
        return false;
    }

    private YamlValue.Scalar hold(String service, String place, String wished, String value) {
        var isTaken =
                TAKEN.contains(wished)
                        || wished.startsWith("COMPOSE_")
                        || wished.startsWith("DOCKER_");
        var name = isTaken ? variable(service + "_" + wished) : wished;
        if (isOther(name, value)) {
            name = variable(service + "_" + wished);
        }
        for (var number = 2; isOther(name, value); number++) {
            name = variable(service + "_" + wished + "_" + number);
        }
        held.put(name, value);
        places.add(new ContainerFile.Held(name, service, place));
        return YamlValue.text("${" + name + ":?the value that " + service + " has}");
    }

    private boolean isOther(String name, String value) {
        var known = held.get(name);
        return known != null && !known.equals(value);
    }

    /// Only what Compose takes for a name.
    private static String variable(String text) {
        var name = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var fits = c < 0x7f && (Character.isLetterOrDigit(c) || c == '_');
            name.append(fits ? c : '_');
        }
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            name.insert(0, '_');
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }
}
