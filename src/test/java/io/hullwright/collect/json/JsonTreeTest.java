package io.hullwright.collect.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"text\"",
                "{\"a\":[1,-2.5,true,false,null,{\"b\":\"\\u00e9\\n\"}],\"c\":{}}",
                "[9223372036854775807,92233720368547758089]",
                "{\"a\":1,\"a\":2}",
                "[1] trailing words",
            })
    void readsWhatTheMapperReads(String json) throws IOException {
        var expected = new ObjectMapper().readTree(json);
        assertEquals(expected.toString(), JsonTree.read(json).toString());
        var bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        assertEquals(expected.toString(), JsonTree.read(bytes).toString());
    }

    @Test
    void nothingIsAMissingNode() throws IOException {
        assertTrue(JsonTree.read("  ").isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\"", "{\"a\":", "<html>", "[1}", "\"open"})
    void whatIsCutOffOrNotJsonIsToldApart(String text) {
        assertThrows(JacksonException.class, () -> JsonTree.read(text));
    }

    @Test
    void endlessNestingIsRefused() {
        assertThrows(JacksonException.class, () -> JsonTree.read("[".repeat(100_000)));
    }
}
