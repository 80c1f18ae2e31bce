package io.hullwright.gui.support;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.ChecklistAnswer.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How lines of the checklist stand, as parts of a bar and in words.
public final class StateBar {

    private static final List<State> ORDER =
            List.of(
                    State.FAIL,
                    State.EXPIRED,
                    State.UNKNOWN,
                    State.NEEDS_ANSWER,
                    State.PASS,
                    State.ATTESTED,
                    State.NOT_APPLICABLE);

    private StateBar() {}

    /// @param waived failing lines whose every failure somebody accepted, not among the states
    public static List<Stack.Part> parts(Map<State, Integer> states, int waived) {
        var parts = new ArrayList<Stack.Part>();
        for (var state : ORDER) {
            parts.add(new Stack.Part(state.word(), states.getOrDefault(state, 0)));
            if (state == State.FAIL) {
                parts.add(new Stack.Part("waived", waived));
            }
        }
        return parts;
    }

    public static List<Stack.Part> parts(List<ChecklistAnswer> answers) {
        var states = new EnumMap<State, Integer>(State.class);
        var waived = 0;
        for (var answer : answers) {
            if (isWaived(answer)) {
                waived++;
            } else {
                states.merge(answer.state(), 1, Integer::sum);
            }
        }
        return parts(states, waived);
    }

    /// True for a failing line whose every failure somebody accepted.
    public static boolean isWaived(ChecklistAnswer answer) {
        return answer.state() == State.FAIL && answer.fail() == 0 && answer.waived() > 0;
    }

    public static String words(List<Stack.Part> parts) {
        var words = new ArrayList<String>();
        for (var part : parts) {
            if (part.count() > 0) {
                words.add(Words.of("section." + part.style(), part.count()));
            }
        }
        return String.join(", ", words);
    }
}
