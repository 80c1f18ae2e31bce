package io.hullwright.facts.reading;

/// What sort of secret the name of a variable announces.
public enum NamedSecret {
    NONE,
    PASSWORD,
    /// Signs or encrypts.
    KEY,
    /// May be issued by somebody else, who alone can make another.
    TOKEN;

    public static NamedSecret of(String name) {
        return switch (Names.kind(Names.words(name))) {
            case NONE -> NONE;
            case PASSWORD -> PASSWORD;
            case KEY -> KEY;
            case TOKEN, AUTH -> TOKEN;
        };
    }
}
