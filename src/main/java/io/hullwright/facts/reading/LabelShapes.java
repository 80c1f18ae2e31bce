package io.hullwright.facts.reading;

import io.hullwright.facts.BuildInstruction.Shape;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;

/// Tells what a label's value looks like, so that the value need not be kept.
public final class LabelShapes {

    private static final int LONGEST = 2_048;

    private LabelShapes() {}

    public static Set<Shape> of(String value) {
        EnumSet<Shape> shapes = EnumSet.noneOf(Shape.class);
        if (value.isEmpty() || value.length() > LONGEST) {
            return shapes;
        }
        if (isUrl(value)) {
            shapes.add(Shape.URL);
        }
        if (isTime(value)) {
            shapes.add(Shape.RFC_3339_TIME);
        }
        if (isGitHash(value)) {
            shapes.add(Shape.GIT_HASH);
        }
        if (isSemanticVersion(value)) {
            shapes.add(Shape.SEMANTIC_VERSION);
        }
        if (isEmail(value)) {
            shapes.add(Shape.EMAIL);
        }
        if (isLicence(value)) {
            shapes.add(Shape.LICENCE);
        }
        return shapes;
    }

    private static boolean isUrl(String value) {
        int scheme = value.indexOf("://");
        if (scheme < 1 || scheme + 3 == value.length()) {
            return false;
        }
        for (int i = 0; i < scheme; i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && "+-.".indexOf(c) < 0) {
                return false;
            }
        }
        for (int i = scheme; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || "<>\"{}|\\^`".indexOf(value.charAt(i)) >= 0) {
                return false;
            }
        }
        return value.charAt(scheme + 3) != '/';
    }

    private static boolean isTime(String value) {
        if (value.length() < 20 || !Character.isDigit(value.charAt(0))) {
            return false;
        }
        try {
            OffsetDateTime.parse(value.replace(' ', 'T'));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isGitHash(String value) {
        if (value.length() != 40 && value.length() != 7 && value.length() != 64) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.digit(value.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Three numbers, then perhaps `-` or `+` and more.
    private static boolean isSemanticVersion(String value) {
        int end = 0;
        while (end < value.length() && "-+".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        String[] numbers = value.substring(0, end).split("\\.", -1);
        if (numbers.length != 3) {
            return false;
        }
        for (String number : numbers) {
            if (number.isEmpty()
                    || !Values.isDigits(number)
                    || (number.length() > 1 && number.charAt(0) == '0')) {
                return false;
            }
        }
        return end == value.length() || isSuffix(value.substring(end + 1));
    }

    private static boolean isSuffix(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && ".-+".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isEmail(String value) {
        int at = value.indexOf('@');
        return at > 0
                && at == value.lastIndexOf('@')
                && value.indexOf(' ') < 0
                && value.indexOf('.', at) > at + 1
                && !value.endsWith(".");
    }

    /// One identifier, or several joined with `AND`, `OR` and `WITH`: the form, not the list.
    private static boolean isLicence(String value) {
        for (String word : value.replace('(', ' ').replace(')', ' ').strip().split("\\s+", -1)) {
            boolean joins = word.equals("AND") || word.equals("OR") || word.equals("WITH");
            if (!joins && (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0)))) {
                return false;
            }
            if (!joins && (!isSuffix(word) || word.equalsIgnoreCase("license"))) {
                return false;
            }
        }
        return true;
    }
}
