package io.hullwright.generate;

import static io.hullwright.generate.NginxFront.NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.Needed;
import io.hullwright.support.RealNginx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every variant is taken by `nginx -t` without a warning, and gixy finds nothing in it.
@ParameterizedClass
@EnumSource(RealNginx.class)
class NginxSyntaxTest {

    private static final String LONG_NAME = "a".repeat(63) + "." + "b".repeat(63) + ".example.org";

    private final RealNginx nginx;
    @TempDir private Path folder;

    NginxSyntaxTest(RealNginx nginx) {
        this.nginx = nginx;
    }

    @BeforeEach
    void prepare() throws IOException {
        NginxFront.prepare(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--profile modern",
                "--profile intermediate --no-ipv6",
                "--address 127.0.0.1 --http-port 8080 --https-port 8443",
                "--address [::1]",
                "--upstream /api=[::1]:5000 --upstream /api/v2=localhost:5001",
                "--websocket / --login-path /login",
                "--websocket /live --websocket /api/login/x --logins-per-minute 1",
                "--acme-webroot /var/www/acme --max-body 1048576 --user daemon",
                "--security-contact tel:+1-201-555-0123 --security-expires 2027-11-24",
                "--server-name *.example.org --server-name example.org,example.net",
                "--login-path / --timeout 3600 --connections 1 --requests-per-second 10000",
            })
    void takesEveryVariant(String options) throws IOException {
        var text = text(options);
        assertEquals("", nginx.test(folder, text));
        var file = Files.writeString(folder.resolve("gixy.conf"), text);
        var gixy = Needed.ENGINE.variable("HULLWRIGHT_GIXY");
        var said = RealNginx.run(folder, gixy, "--format", "json", file.toString());
        assertEquals("[]", said.text().strip());
    }

    @Test
    void takesALongName() throws IOException {
        assertEquals("", nginx.test(folder, text("--server-name " + LONG_NAME)));
    }

    /// The proof that the line is needed, and that a refusal is seen.
    @Test
    void refusesALongNameWithoutItsLine() throws IOException {
        var text = text("--server-name " + LONG_NAME);
        var without = text.replaceFirst(".*server_names_hash_bucket_size.*\n", "");
        assertTrue(nginx.test(folder, without).startsWith("refused: "), without);
    }

    private String text(String options) {
        var arguments = new ArrayList<>(NginxFront.places(folder));
        arguments.addAll(List.of("--nginx", nginx.version(), "--upstream", "127.0.0.1:3000"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ", -1)));
        }
        var run = CommandRun.in(folder, arguments.toArray(String[]::new));
        assertEquals("", run.err());
        assertTrue(run.out().contains(" " + NAME), run::out);
        return run.out();
    }
}
