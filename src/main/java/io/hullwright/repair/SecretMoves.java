package io.hullwright.repair;

import io.hullwright.check.environment.FileVariables;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlText;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// What it takes that a service reads its credentials from Compose's secret files: all of them, or
/// none.
record SecretMoves(ComposeService service) {

    private static final ValueReader VALUES = new ValueReader(Fingerprints.withRandomKey());
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_{]");
    private static final List<String> ENVIRONMENT = List.of("environment");

    /// The credentials that stand in the service's environment, and where each would go.
    ///
    /// @throws CannotRepair when one of them has to stay, and why
    List<SecretMove> of() throws CannotRepair {
        var image = service.at(List.of("image"));
        var name = image instanceof YamlValue.Scalar scalar ? shortName(scalar.text()) : "";
        var moves = new ArrayList<SecretMove>();
        for (var entry : environment().entrySet()) {
            var variable = entry.getKey();
            if (!isCredential(variable, entry.getValue())) {
                continue;
            }
            var fileVariable = FileVariables.of(name, variable);
            if (fileVariable.isEmpty()) {
                throw new CannotRepair(
                        "its image is not known to read " + variable + " from a file");
            }
            var secret = (service.name() + "_" + variable).toLowerCase(Locale.ROOT);
            var move = new SecretMove(service.name(), variable, fileVariable, secret);
            require(move, entry.getValue());
            moves.add(move);
        }
        if (moves.isEmpty()) {
            throw new CannotRepair("the credential does not stand in this file itself");
        }
        return moves;
    }

    private void require(SecretMove move, String value) throws CannotRepair {
        var variable = move.variable();
        if (VARIABLE.matcher(value.replace("$$", "")).find()) {
            throw new CannotRepair(variable + " comes from a variable, not from this file");
        }
        if (environment().containsKey(move.fileVariable())) {
            throw new CannotRepair(move.fileVariable() + " is there beside " + variable);
        }
        if (service.yaml().at(List.of("secrets", move.secret())) != null) {
            throw new CannotRepair("the file has another secret of the name " + move.secret());
        }
        if (service.says("user")) {
            throw new CannotRepair(
                    "it runs as another user, who may not read a file that only you may read");
        }
        if (isNamedElsewhere(variable)) {
            throw new CannotRepair("its command or another setting reads " + variable);
        }
    }

    /// The service with every secret moved, one after the other.
    static String apply(
            List<SecretMove> moves, SequencedSet<String> answers, String text, String service)
            throws CannotRepair {
        var after = text;
        for (var move : moves) {
            var declared = new ComposeService(YamlText.of(after), service);
            after = ComposeRepair.apply(changes(move, declared), answers, after);
        }
        return after;
    }

    private static List<YamlChange> changes(SecretMove move, ComposeService service) {
        var changes = new ArrayList<YamlChange>();
        var path = service.path(ENVIRONMENT);
        if (service.at(ENVIRONMENT) instanceof YamlValue.Sequence list) {
            for (var item : list.items()) {
                if (NamedItems.hasName(item, move.variable())) {
                    var wished = YamlValue.text(move.fileVariable() + "=" + move.mounted());
                    changes.add(new YamlChange.ReplaceInList(path, ListEntries.text(item), wished));
                }
            }
        } else {
            changes.add(
                    new YamlChange.SetScalar(
                            service.path(List.of("environment", move.fileVariable())),
                            YamlValue.text(move.mounted())));
            changes.add(
                    new YamlChange.RemoveKey(
                            service.path(List.of("environment", move.variable()))));
        }
        changes.add(
                new YamlChange.AddToList(
                        service.path(List.of("secrets")), List.of(YamlValue.text(move.secret()))));
        changes.add(
                new YamlChange.SetScalar(
                        List.of("secrets", move.secret(), "file"),
                        YamlValue.text("./" + move.file())));
        return changes;
    }

    /// By name, as the file says them; without those that have no value here.
    private Map<String, String> environment() {
        var variables = new LinkedHashMap<String, String>();
        var declared = service.at(ENVIRONMENT);
        if (declared instanceof YamlValue.Mapping(var entries, _)) {
            entries.forEach(
                    (name, value) -> {
                        if (value instanceof YamlValue.Scalar scalar && !scalar.isNull()) {
                            variables.put(name, scalar.text());
                        }
                    });
            return variables;
        }
        for (var item : YamlValue.items(declared)) {
            var text = ListEntries.text(item);
            var equals = text.indexOf('=');
            if (equals > 0) {
                variables.put(text.substring(0, equals), text.substring(equals + 1));
            }
        }
        return variables;
    }

    private static boolean isCredential(String name, String value) {
        var traits = VALUES.traits(name, value);
        return (traits.contains(ValueTrait.CREDENTIAL) || traits.contains(ValueTrait.TOKEN_FORMAT))
                && !traits.contains(ValueTrait.FILE_REFERENCE)
                && !traits.contains(ValueTrait.CONNECTION_CREDENTIAL);
    }

    private boolean isNamedElsewhere(String variable) {
        var word =
                Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(variable) + "(?![A-Za-z0-9_])");
        return service.at(List.of()) instanceof YamlValue.Mapping(var entries, _)
                && entries.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("environment"))
                        .anyMatch(entry -> names(entry.getValue(), word));
    }

    private static boolean names(YamlValue value, Pattern word) {
        return switch (value) {
            case YamlValue.Scalar scalar -> word.matcher(scalar.text()).find();
            case YamlValue.Sequence(var items, _) ->
                    items.stream().anyMatch(item -> names(item, word));
            case YamlValue.Mapping(var entries, _) ->
                    entries.values().stream().anyMatch(item -> names(item, word));
        };
    }

    private static String shortName(String image) {
        try {
            return ImageReference.parse(image).shortName();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
