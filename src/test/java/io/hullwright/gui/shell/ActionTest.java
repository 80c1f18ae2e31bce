package io.hullwright.gui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashSet;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every action has a key, and every key one action.
class ActionTest {

    @ParameterizedTest
    @EnumSource(value = Action.class, mode = EnumSource.Mode.EXCLUDE, names = "SEARCH")
    void hasAKeyThatAKeyboardHas(Action action) {
        assertInstanceOf(KeyCodeCombination.class, action.combination());
        assertFalse(action.keyText().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void saysWhatItDoes(Action action) {
        assertFalse(action.title().isBlank());
    }

    @Test
    void noTwoShareAKey() {
        var keys = new HashSet<String>();
        for (var action : Action.values()) {
            keys.add(action.keyText());
        }
        assertEquals(Action.values().length, keys.size());
        assertEquals(Action.values().length, Action.keys().size());
    }
}
