package io.hullwright.text;

import java.util.Map;

/// Writes a value as YAML that readers of 1.1 and of 1.2 read the same.
public final class YamlPrint {

    private static final int STEP = 2;

    private final StringBuilder out = new StringBuilder();

    private YamlPrint() {}

    /// In block style, each line ended. Tags are not written.
    public static String of(YamlValue.Mapping document) {
        var print = new YamlPrint();
        print.entries(document.entries(), 0, false);
        return print.out.toString();
    }

    /// @param begun true when the first key follows a dash on its line
    private void entries(Map<String, YamlValue> entries, int indent, boolean begun) {
        var onLine = begun;
        for (var entry : entries.entrySet()) {
            indent(onLine ? 0 : indent);
            onLine = false;
            out.append(scalar(YamlValue.text(entry.getKey()))).append(':');
            value(entry.getValue(), indent + STEP);
        }
    }

    private void value(YamlValue value, int indent) {
        switch (value) {
            case YamlValue.Scalar scalar -> line(" " + scalar(scalar));
            case YamlValue.Mapping(var entries, _) when entries.isEmpty() -> line(" {}");
            case YamlValue.Sequence(var items, _) when items.isEmpty() -> line(" []");
            case YamlValue.Mapping(var entries, _) -> {
                line("");
                entries(entries, indent, false);
            }
            case YamlValue.Sequence(var items, _) -> {
                line("");
                for (var item : items) {
                    item(item, indent);
                }
            }
        }
    }

    private void item(YamlValue item, int indent) {
        indent(indent);
        if (item instanceof YamlValue.Mapping(var entries, _) && !entries.isEmpty()) {
            out.append("- ");
            entries(entries, indent + STEP, true);
        } else {
            out.append('-');
            value(item, indent + STEP);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void indent(int spaces) {
        out.repeat(' ', spaces);
    }

    private static String scalar(YamlValue.Scalar scalar) {
        return YamlScalars.write(scalar, ' ', false);
    }
}
