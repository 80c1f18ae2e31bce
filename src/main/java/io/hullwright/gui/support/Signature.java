package io.hullwright.gui.support;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;

/// Who decides and until when it counts: the part that the forms of all decisions share.
public final class Signature {

    private final Form form;
    private final TextField by;
    private final DatePicker until;
    private final LocalDate today;

    /// Adds the two fields to the form, the second with the day that many days from today.
    ///
    /// @param by key of the first one's name
    /// @param until key of the second one's name
    public Signature(Form form, String by, String until, LocalDate today, int usualDays) {
        this.form = form;
        this.today = today;
        this.by = form.text(id(by), by, System.getProperty("user.name", ""));
        this.until = form.day(id(until), until, today.plusDays(usualDays));
    }

    private static String id(String key) {
        return key.replace('.', '-');
    }

    /// Says in the form what is missing, or decides.
    ///
    /// @param missing what the rest of the form lacks; empty for nothing
    /// @param decided told who decides and until when
    public void sign(String missing, BiConsumer<String, LocalDate> decided) {
        var name = by.getText().strip();
        var day = Form.day(until);
        if (!missing.isEmpty()) {
            form.say(missing);
        } else if (name.isEmpty()) {
            form.say(Words.of("form.no_name"));
        } else if (day == null || day.isBefore(today)) {
            form.say(Words.of("form.no_day"));
        } else {
            form.say("");
            decided.accept(name, day);
        }
    }
}
