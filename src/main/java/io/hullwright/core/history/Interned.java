package io.hullwright.core.history;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.SecretFinding;
import io.hullwright.scan.Vulnerability;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A finding as the database has it.
///
/// @param kind the list of a report that it is in
/// @param decided what had been decided about it; empty for nothing
record Interned(
        String kind,
        String id,
        String pkg,
        Rating rating,
        boolean fixable,
        String json,
        String decided) {

    static final String VULNERABILITY = "vulnerability";
    static final String SETTING = "misconfiguration";
    static final String SECRET = "secret";
    static final String LICENSE = "license";

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static List<Interned> of(ScanReport report) {
        var all = new ArrayList<Interned>();
        for (var one : report.vulnerabilities()) {
            var answer = report.decisions().about(one);
            var decided =
                    answer != null && answer.holds() ? answer.decision().state().toString() : "";
            all.add(
                    new Interned(
                            VULNERABILITY,
                            one.id(),
                            one.pkg(),
                            one.severity(),
                            one.isFixable(),
                            json(one),
                            decided));
        }
        for (var one : report.misconfigurations()) {
            all.add(other(SETTING, one.id(), one.file(), one.severity(), json(one)));
        }
        for (var one : report.secrets()) {
            all.add(other(SECRET, one.rule(), one.file(), one.severity(), json(one)));
        }
        for (var one : report.licenses()) {
            all.add(other(LICENSE, one.name(), one.pkg(), one.severity(), json(one)));
        }
        return all;
    }

    private static Interned other(String kind, String id, String in, Rating rating, String json) {
        return new Interned(kind, id, in, rating, false, json, "");
    }

    /// The four lists of a report, filled one by one.
    record Lists(
            List<Vulnerability> vulnerabilities,
            List<Misconfiguration> misconfigurations,
            List<SecretFinding> secrets,
            List<LicenseFinding> licenses) {

        Lists() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String kind, String json) throws JsonProcessingException {
            switch (kind) {
                case VULNERABILITY -> vulnerabilities.add(read(json, Vulnerability.class));
                case SETTING -> misconfigurations.add(read(json, Misconfiguration.class));
                case SECRET -> secrets.add(read(json, SecretFinding.class));
                case LICENSE -> licenses.add(read(json, LicenseFinding.class));
                default -> throw new IllegalStateException("a kind of finding that is none");
            }
        }
    }

    static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return JSON.readValue(json, type);
    }

    static String json(Object record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts can be written", e);
        }
    }

    static String digest(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
