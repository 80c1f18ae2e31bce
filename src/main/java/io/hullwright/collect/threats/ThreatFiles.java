package io.hullwright.collect.threats;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.scan.Threats;
import io.hullwright.work.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Two files that anybody can fetch: FIRST's scores of how likely an attack is (EPSS, CSV) and
/// CISA's catalogue of what is attacked (KEV, JSON). Each may be packed with gzip.
///
/// @see <a href="https://www.first.org/epss/data_stats">EPSS data</a>
/// @see <a href="https://www.cisa.gov/known-exploited-vulnerabilities-catalog">KEV</a>
public final class ThreatFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GZIP = 0x1f;
    private static final String HEAD = "cve,epss,percentile";

    private ThreatFiles() {}

    /// @param epss null for none, like `kev`
    /// @throws Problem `HW-264` when one cannot be read, or is another file
    public static Threats read(@Nullable Path epss, @Nullable Path kev) throws Problem {
        return new Threats(
                epss == null ? Map.of() : file(epss, "EPSS scores", ThreatFiles::scores),
                kev == null ? Map.of() : file(kev, "KEV catalogue", ThreatFiles::exploited));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    private static <T> T file(Path file, String what, Reading<T> reading) throws Problem {
        try (var in = plain(new BufferedInputStream(Files.newInputStream(file)))) {
            return reading.of(in);
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-264",
                    "The file " + file + " cannot be read as " + what + ".",
                    "It is missing, not readable, cut off, or another file.",
                    "Fetch it anew: the CSV of EPSS, or the JSON of the KEV catalogue.",
                    e);
        }
    }

    private static InputStream plain(InputStream in) throws IOException {
        in.mark(1);
        var first = in.read();
        in.reset();
        return first == GZIP ? new GZIPInputStream(in) : in;
    }

    private static Map<String, Double> scores(InputStream in) throws IOException {
        Map<String, Double> scores = new HashMap<>();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var headed = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (!headed) {
                headed = line.strip().equals(HEAD);
                if (!headed) {
                    throw new IOException("another head");
                }
                continue;
            }
            var cells = line.split(",", -1);
            var score = cells.length < 2 ? -1 : Double.parseDouble(cells[1]);
            if (!(score >= 0 && score <= 1)) {
                throw new IOException("a line that is no score");
            }
            scores.put(cells[0], score);
        }
        if (scores.isEmpty()) {
            throw new IOException("no scores");
        }
        return scores;
    }

    private static Map<String, LocalDate> exploited(InputStream in) throws IOException {
        Map<String, LocalDate> exploited = new HashMap<>();
        for (var one : JSON.readTree(in).path("vulnerabilities")) {
            exploited.put(
                    one.path("cveID").asText(), LocalDate.parse(one.path("dateAdded").asText()));
        }
        if (exploited.isEmpty()) {
            throw new IOException("no vulnerabilities");
        }
        return exploited;
    }
}
