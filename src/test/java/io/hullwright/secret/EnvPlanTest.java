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
                "``|X_PASSWORD=new~",
                "A=1|A=1~X_PASSWORD=new",
                "A=1~|A=1~X_PASSWORD=new~",
                "X_PASSWORD=|X_PASSWORD=new",
                "X_PASSWORD=_~B=2|X_PASSWORD=new_~B=2",
                "X_PASSWORD= # why~|X_PASSWORD=new # why~",
                "X_PASSWORD=\"\"~|X_PASSWORD=new~",
                "X_PASSWORD=''# why~|X_PASSWORD='new'# why~",
                "export X_PASSWORD = changeme # why~|export X_PASSWORD = new # why~",
                "X_PASSWORD: changeme~|X_PASSWORD: new~",
                "#X_PASSWORD=~|#X_PASSWORD=~X_PASSWORD=new~",
                "X_PASSWORD=~X_PASSWORD=changeme~|X_PASSWORD=~X_PASSWORD=new~",
                "B='~X_PASSWORD=~'~|B='~X_PASSWORD=~'~X_PASSWORD=new~",
                "X_PASSWORD='change~me'~C=3|X_PASSWORD=new~C=3",
            })
    void putsTheValueInItsPlace(String before, String after) {
        var plan = plan(text(before));
        assertEquals(text(after), plan.apply(text(before), Map.of("X_PASSWORD", "new")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X_PASSWORD=${OTHER}|its value comes from another variable",
                "X_PASSWORD=\"a$B\"|its value comes from another variable",
                "X_PASSWORD=k7Qz0vLw3TnB8sYx1RfC5gHd9MjPa2Ue4iNo6WqJbGtKcVyXlDmEhZrSuFpAO|it has a value",
            })
    void keepsWhatIsGood(String before, String why) {
        var plan = plan(before);
        assertEquals(
                new EnvPlan(
                        java.util.List.of(),
                        java.util.List.of(new EnvPlan.Kept("X_PASSWORD", why))),
                plan);
    }

    @Test
    void printsNoValue() {
        assertEquals("[A=********]", EnvText.read("A=planted\n").toString());
        assertEquals("********", Secret.of("planted").toString());
    }

    private static EnvPlan plan(String before) {
        var reader = new ValueReader(Fingerprints.withRandomKey());
        var wish = new EnvPlan.Wish(Set.of("X_PASSWORD"), false, false);
        return EnvPlan.of(before, wish, Set.of(), reader);
    }

    private static String text(String shown) {
        return shown.replace('~', '\n').replaceAll("=_", "= ").replaceAll("new_", "new ");
    }
}
