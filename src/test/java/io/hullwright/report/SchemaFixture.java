package io.hullwright.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Our JSON Schemas, ready to validate.
final class SchemaFixture {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private SchemaFixture() {}

    static JsonNode schema(String name) {
        try (var in = SchemaFixture.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the schema has against it, empty when it is valid.
    static List<String> problems(String schemaName, JsonNode document) {
        var result =
                new ValidatorFactory()
                        .withDialect(new Dialects.Draft2020Dialect())
                        .withEvaluatorFactory(new FormatEvaluatorFactory())
                        .withJsonNodeFactory(new JacksonNode.Factory())
                        .validate(schema(schemaName), document);
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }
}
