package io.hullwright.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvPlanTest {

    /// `~` stands for a line end, `_` for a blank at an end.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "``|X_KEY=new~",
                "A=1|A=1~X_KEY=new",
                "A=1~|A=1~X_KEY=new~",
                "X_KEY=|X_KEY=new",
                "X_KEY=_~B=2|X_KEY=new_~B=2",
                "X_KEY= # why~|X_KEY=new # why~",
                "X_KEY=\"\"~|X_KEY=new~",
                "X_KEY=''# why~|X_KEY='new'# why~",
                "export X_KEY = changeme # why~|export X_KEY = new # why~",
                "X_KEY: changeme~|X_KEY: new~",
                "#X_KEY=~|#X_KEY=~X_KEY=new~",
                "X_KEY=~X_KEY=changeme~|X_KEY=~X_KEY=new~",
                "B='~X_KEY=~'~|B='~X_KEY=~'~X_KEY=new~",
                "X_KEY='change~me'~C=3|X_KEY=new~C=3",
            })
    void putsTheValueInItsPlace(String before, String after) {
        var plan = plan(text(before));
        assertEquals(text(after), plan.apply(text(before), Map.of("X_KEY", "new")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X_KEY=${OTHER}|its value comes from another variable",
                "X_KEY=\"a$B\"|its value comes from another variable",
                "X_KEY=k7Qz0vLw3TnB8sYx1RfC5gHd9MjPa2Ue4iNo6WqJbGtKcVyXlDmEhZrSuFpAO|it has a value",
            })
    void keepsWhatIsGood(String before, String why) {
        var plan = plan(before);
        assertEquals(
                new EnvPlan(java.util.List.of(), java.util.List.of(new EnvPlan.Kept("X_KEY", why))),
                plan);
    }

    @Test
    void printsNoValue() {
        assertEquals("[A=********]", EnvText.read("A=planted\n").toString());
        assertEquals("********", Secret.of("planted").toString());
    }

    private static EnvPlan plan(String before) {
        var reader = new ValueReader(Fingerprints.withRandomKey());
        return EnvPlan.of(before, Set.of("X_KEY"), false, Set.of(), reader);
    }

    private static String text(String shown) {
        return shown.replace('~', '\n').replaceAll("=_", "= ").replaceAll("new_", "new ");
    }
}
