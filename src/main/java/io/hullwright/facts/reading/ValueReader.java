package io.hullwright.facts.reading;

import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads environment variables, labels, build arguments and command lines into what can be said of
/// them. Never throws, whatever the text; of a value longer than 8,192 characters it looks at the
/// first and the last 4,096. Safe for use by several threads.
public final class ValueReader {

    private static final int MOST_REMEMBERED = 4_096;
    private static final int LONGEST_REMEMBERED = 512;

    private final Fingerprints fingerprints;

    /// Containers of one image share most of their environment: what was read once is looked up.
    private final ConcurrentHashMap<String, Judgement> remembered = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<List<String>, Set<ValueTrait>> rememberedCommands =
            new ConcurrentHashMap<>();

    public ValueReader(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /// One variable or label. Only a credential gets a fingerprint: of the value itself, of the
    /// password inside a connection string, or of the token inside a longer text.
    /// What an engine says is settled: no variable in it is going to be replaced any more.
    public Variable variable(String name, String value, Origin origin) {
        return variable(name, value, origin, !(origin instanceof Origin.File));
    }

    /// The same for a file's value that is settled: `$word` in it is a text like others.
    public Variable settled(String name, String value, Origin origin) {
        return variable(name, value, origin, true);
    }

    private Variable variable(String name, String value, Origin origin, boolean settled) {
        Judgement judgement = judge(name, value, settled);
        return new Variable(name, judgement.traits(), judgement.fingerprint(), List.of(), origin);
    }

    /// All that is kept of a value.
    private record Judgement(Set<ValueTrait> traits, String fingerprint) {}

    private Judgement judge(String name, String value, boolean settled) {
        if (value.length() > LONGEST_REMEMBERED) {
            return judgeAnew(name, value, settled);
        }
        String key = (settled ? "" : "=") + name + "=" + value;
        Judgement known = remembered.get(key);
        if (known != null) {
            return known;
        }
        Judgement judgement = judgeAnew(name, value, settled);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(key, judgement);
        }
        return judgement;
    }

    private Judgement judgeAnew(String name, String value, boolean settled) {
        Reading reading = read(name, value, settled);
        String secret = reading.secret();
        return new Judgement(reading.traits(), secret == null ? "" : fingerprints.of(secret));
    }

    /// A keyed hash of any text, to see whether two are the same without keeping either.
    public String print(String text) {
        return fingerprints.of(text);
    }

    /// The same for a list, whose parts stay apart.
    public String print(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        return fingerprints.of(text.toString());
    }

    /// What can be said of a value with this name.
    public Set<ValueTrait> traits(String name, String value) {
        return read(name, value).traits();
    }

    /// What can be said of a command line, entry point first; also of a health test or any other
    /// text that a shell would run.
    public Set<ValueTrait> words(List<String> words) {
        int length = 0;
        for (int i = 0; i < words.size() && length <= LONGEST_REMEMBERED; i++) {
            length += words.get(i).length();
        }
        if (length > LONGEST_REMEMBERED || words.size() > LONGEST_REMEMBERED) {
            return wordsAnew(words);
        }
        Set<ValueTrait> known = rememberedCommands.get(words);
        if (known != null) {
            return known;
        }
        Set<ValueTrait> traits = wordsAnew(words);
        if (rememberedCommands.size() < MOST_REMEMBERED) {
            rememberedCommands.put(List.copyOf(words), traits);
        }
        return traits;
    }

    private static Set<ValueTrait> wordsAnew(List<String> words) {
        Reading reading = new Reading();
        CommandReader.read(words, reading);
        return reading.traits();
    }

    static Reading read(String name, String value) {
        return read(name, value, false);
    }

    private static Reading read(String name, String value, boolean settled) {
        Reading reading = new Reading(settled);
        String text = References.defaultOf(Values.clipped(value).strip());
        List<String> words = Names.words(name);
        Switches.read(name, words, text, reading);
        if (text.isEmpty()) {
            reading.add(ValueTrait.EMPTY);
            return reading;
        }
        String token = TokenFormats.find(text);
        if (token != null) {
            reading.addSecret(ValueTrait.TOKEN_FORMAT, token);
        }
        if (token == null || !isPrivateKey(token)) {
            Connections.read(text, reading);
        }
        if (isFileReference(words, text)) {
            if (!reading.foundSecret()) {
                reading.add(ValueTrait.FILE_REFERENCE);
            }
            return reading;
        }
        readByName(words, text, reading);
        return reading;
    }

    private static void readByName(List<String> words, String text, Reading reading) {
        Names.Kind kind = Names.kind(words);
        if (kind == Names.Kind.NONE || reading.has(ValueTrait.CONNECTION_CREDENTIAL)) {
            return;
        }
        if (!Values.isLiteralSecret(kind, words, text, reading.isSettled())) {
            return;
        }
        reading.addSecret(ValueTrait.CREDENTIAL, text);
        switch (kind) {
            case PASSWORD -> reading.judgePassword(text, words);
            case KEY -> {
                reading.judgeDefault(text, words);
                if (!reading.has(ValueTrait.TOKEN_FORMAT) && Passwords.isShortKey(text)) {
                    reading.add(ValueTrait.SHORT_KEY);
                }
            }
            case AUTH -> reading.judgeDefault(passwordOf(text), List.of(userOf(text)));
            case TOKEN, NONE -> reading.judgeDefault(text, words);
        }
    }

    private static boolean isPrivateKey(String token) {
        return token.startsWith("-----BEGIN") || token.startsWith("LS0tLS1");
    }

    /// A `*_FILE` variable, a secret's name with a path as value, or anything under
    /// `/run/secrets`.
    private static boolean isFileReference(List<String> words, String text) {
        if (!words.isEmpty() && words.getLast().equals("FILE")) {
            return true;
        }
        if (text.startsWith("/run/secrets/") || text.startsWith("/var/run/secrets/")) {
            return true;
        }
        return Values.isPath(text) && Names.kind(words) != Names.Kind.NONE;
    }

    private static String userOf(String text) {
        int at = Math.max(text.indexOf(':'), text.indexOf('/'));
        return at < 0 ? "" : text.substring(0, at);
    }

    private static String passwordOf(String text) {
        int at = Math.max(text.indexOf(':'), text.indexOf('/'));
        return text.substring(at + 1);
    }
}
