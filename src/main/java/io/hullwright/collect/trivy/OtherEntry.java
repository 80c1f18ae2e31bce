package io.hullwright.collect.trivy;

import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.Rating;
import io.hullwright.scan.SecretFinding;
import java.io.IOException;

/// One entry of `Misconfigurations`, `Secrets` or `Licenses`. `Match`, `Code` and `Message` quote
/// the file, sometimes with the secret on the line above, so they are never kept.
final class OtherEntry {

    private final JsonWalk json;
    private String id = "";
    private String title = "";
    private String category = "";
    private String severity = "";
    private String resolution = "";
    private String url = "";
    private String layer = "";
    private String pkg = "";
    private String path = "";
    private String name = "";
    private int line;
    private int endLine;

    /// `FAIL`, `PASS` or `EXCEPTION`; empty for what has none.
    String status = "";

    OtherEntry(JsonWalk json) {
        this.json = json;
    }

    void field(String field) throws IOException {
        switch (field) {
            case "ID", "RuleID" -> id = json.word();
            case "Title" -> title = json.word();
            case "Category" -> category = json.word();
            case "Severity" -> severity = json.word();
            case "Status" -> status = json.word();
            case "Resolution" -> resolution = json.word();
            case "PrimaryURL" -> url = json.word();
            case "PkgName" -> pkg = json.word();
            case "FilePath" -> path = json.word();
            case "Name" -> name = json.word();
            case "StartLine" -> line = json.number();
            case "EndLine" -> endLine = json.number();
            case "CauseMetadata" -> json.object(this::cause);
            case "Layer" -> json.object(this::layer);
            default -> json.skip();
        }
    }

    private void cause(String field) throws IOException {
        switch (field) {
            case "StartLine" -> line = json.number();
            case "EndLine" -> endLine = json.number();
            default -> json.skip();
        }
    }

    private void layer(String field) throws IOException {
        if (field.equals("DiffID")) {
            layer = json.word();
        } else {
            json.skip();
        }
    }

    Misconfiguration misconfiguration(String target, String place) {
        return new Misconfiguration(
                id, target, place, line, endLine, title, Rating.of(severity), resolution, url);
    }

    SecretFinding secret(String target, String place) {
        return new SecretFinding(
                id, target, place, line, endLine, title, category, Rating.of(severity), layer);
    }

    LicenseFinding license(String target, String place) {
        var file = pkg.isEmpty() && path.isEmpty() ? place : path;
        return new LicenseFinding(name, target, pkg, file, category, Rating.of(severity));
    }
}
