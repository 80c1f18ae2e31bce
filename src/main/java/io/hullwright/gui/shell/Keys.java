package io.hullwright.gui.shell;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Every action by its key. The slash is a character, and only one where nobody writes.
final class Keys {

    private final Scene scene;
    private final Consumer<Action> run;

    Keys(Scene scene, Consumer<Action> run) {
        this.scene = scene;
        this.run = run;
        for (var action : Action.values()) {
            if (action != Action.SEARCH) {
                scene.getAccelerators().put(action.combination(), () -> run.accept(action));
            }
        }
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        var writing = scene.getFocusOwner() instanceof TextInputControl field && field.isEditable();
        if (!writing && event.getCharacter().equals(Action.SEARCH.keyText())) {
            event.consume();
            run.accept(Action.SEARCH);
        }
    }
}
