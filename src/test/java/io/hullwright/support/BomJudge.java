package io.hullwright.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Other people's readers of SBOM and VEX: `cyclonedx-python-lib`, `spdx-tools`, `vexipy`.
public final class BomJudge {

    private static final String CYCLONEDX =
            """
            import json, sys
            from cyclonedx.schema import SchemaVersion
            from cyclonedx.validation.json import JsonStrictValidator
            text = open(sys.argv[1], encoding='utf-8').read()
            version = SchemaVersion.from_version(json.loads(text)['specVersion'])
            print(JsonStrictValidator(version).validate_str(text) or 'valid')
            """;

    private static final String SPDX =
            """
            import sys
            from spdx_tools.spdx.parser.parse_anything import parse_file
            from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document
            found = validate_full_spdx_document(parse_file(sys.argv[1]))
            print([one.validation_message for one in found] or 'valid')
            """;

    private static final String OPENVEX =
            """
            import sys
            from vexipy import Document
            document = Document.from_json(open(sys.argv[1], encoding='utf-8').read())
            print(*[one.vulnerability.name + ' ' + one.status.value for one in document.statements])
            """;

    private BomJudge() {}

    /// By the strict validator: what the schema does not know is wrong.
    public static void requireCycloneDx(Path file) throws IOException {
        assertEquals("valid", run(CYCLONEDX, file));
    }

    /// @param file its name ends in `.spdx.json`
    public static void requireSpdx(Path file) throws IOException {
        assertEquals("valid", run(SPDX, file));
    }

    /// @return vulnerability and status of each statement
    public static String readOpenVex(Path file) throws IOException {
        return run(OPENVEX, file);
    }

    private static String run(String program, Path file) throws IOException {
        var python = Needed.ENGINE.variable("HULLWRIGHT_BOM_PYTHON");
        var process =
                // vexipy warns of a false positive, for which OpenVEX has no justification
                new ProcessBuilder(
                                python, "-W", "ignore::UserWarning", "-c", program, file.toString())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
