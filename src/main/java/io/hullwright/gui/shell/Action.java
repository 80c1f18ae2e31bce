package io.hullwright.gui.shell;

import io.hullwright.gui.support.Place;
import io.hullwright.gui.support.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCombination;

/// Everything that a person can do on every page, with its key.
enum Action {
    OVERVIEW("Shortcut+1"),
    CONTAINERS("Shortcut+2"),
    FINDINGS("Shortcut+3"),
    CHECKLIST("Shortcut+4"),
    FILES("Shortcut+5"),
    ENGINE("Shortcut+6"),
    SETTINGS("Shortcut+7"),
    PALETTE("Shortcut+K"),
    SEARCH("/"),
    DECIDE("Shortcut+D"),
    FIX("Shortcut+M"),
    GROUP("Shortcut+G"),
    FOLD("Shortcut+Shift+G"),
    LOOK_AGAIN("F5"),
    OPEN_FILE("Shortcut+O"),
    SHOW_IN_FILE("Shortcut+Shift+F"),
    EXPORT("Shortcut+E"),
    COPY_FINDING("Shortcut+Shift+C"),
    CANCEL("Esc"),
    OPEN_SAMPLE("Shortcut+Shift+O"),
    OPEN_ENGINE("Shortcut+Shift+E"),
    SWITCH_THEME("Shortcut+T"),
    LARGER_TEXT("Shortcut+Plus"),
    SMALLER_TEXT("Shortcut+Minus");

    private final String key;

    Action(String key) {
        this.key = key;
    }

    String title() {
        return Words.of("action." + name().toLowerCase(Locale.ROOT));
    }

    /// As people write it, for example `Ctrl+1`.
    String keyText() {
        return this == SEARCH ? key : combination().getDisplayText();
    }

    /// @throws IllegalArgumentException for `SEARCH`, which is a character and no key
    KeyCombination combination() {
        return KeyCombination.valueOf(key);
    }

    /// What each key does, in the order to learn them.
    static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        for (var action : values()) {
            keys.put(action.keyText(), action.title());
        }
        return keys;
    }

    static Action of(Place place) {
        return valueOf(place.name());
    }
}
