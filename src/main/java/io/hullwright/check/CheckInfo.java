package io.hullwright.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Every word people read about a check. Stands on the check's class, or on each constant of an
/// enum of like checks.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface CheckInfo {

    /// Three letters of the area and a number, for ever.
    String id();

    /// The wished state, as a sentence without a full stop.
    String title();

    Severity severity();

    /// Lines of the checklist it answers, for example `runtime-security/6`.
    String[] checklist() default {};

    /// Ids of the same question elsewhere, for example `cis-docker-1.6.0/5.4`.
    String[] references() default {};

    /// What goes wrong without it; also the reason for the severity.
    String why();

    /// How to mend it, in a sentence or two.
    String remedy();
}
