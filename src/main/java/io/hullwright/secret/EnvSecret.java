package io.hullwright.secret;

import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.NamedSecret;
import io.hullwright.facts.reading.ValueReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A variable of a `.env` file that holds a secret, by its name or by the shape of its value.
///
/// @param traits what can be said of the value
public record EnvSecret(String name, int line, Set<ValueTrait> traits, Secret value)
        implements AutoCloseable {

    public EnvSecret {
        traits = Set.copyOf(traits);
    }

    /// @param text the file as ISO-8859-1
    /// @throws IllegalArgumentException when the file is not a `.env` file
    public static List<EnvSecret> of(String text, ValueReader reader) {
        var found = new ArrayList<EnvSecret>();
        for (var assignment : EnvText.read(text)) {
            var traits = reader.traits(assignment.name(), assignment.value());
            if (!assignment.computed() && isSecret(assignment, traits)) {
                var value = Secret.of(assignment.value());
                found.add(new EnvSecret(assignment.name(), assignment.line(), traits, value));
            }
        }
        return found;
    }

    private static boolean isSecret(EnvText.Assignment assignment, Set<ValueTrait> traits) {
        var isNamed = NamedSecret.of(assignment.name()) != NamedSecret.NONE;
        return !assignment.value().isBlank()
                && !traits.contains(ValueTrait.FILE_REFERENCE)
                && (traits.contains(ValueTrait.TOKEN_FORMAT)
                        || traits.contains(ValueTrait.CONNECTION_CREDENTIAL)
                        || (isNamed && traits.contains(ValueTrait.CREDENTIAL)));
    }

    @Override
    public void close() {
        value.close();
    }
}
