package io.hullwright.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {

    @Test
    void cleansPatternsAsDockerDoes() {
        var rules = IgnoreRules.parse("\ufeff# no\r\n  /a/./b/../c/ \n\n! x \n #d\n");
        assertEquals(new IgnoreRules(List.of("a/c", "!x", "#d")), rules);
    }

    @ParameterizedTest
    @CsvSource({
        "*.key, a.key",
        "**/*.key, a.key",
        "**/*.key, x/y/a.key",
        "node_modules, node_modules/a/b",
        "**/node_modules, x/node_modules/a",
        "a?c, abc",
        "[a-c]x, bx",
        "[^a]x, bx",
        "/.git, .git/config",
        ".*, .env",
        "**, x/y",
        "a/**, a/b/c",
        "a\\*, a*"
    })
    void keepsOut(String pattern, String path) {
        assertTrue(IgnoreRules.parse(pattern).excludes(path));
    }

    @ParameterizedTest
    @CsvSource({
        "*.key, x/a.key",
        "node_modules, x/node_modules",
        ".env, .env.production",
        "a?c, a/c",
        "[a-c]x, dx",
        "a/b, a",
        "a\\*, ab",
        "a/**, a"
    })
    void letsIn(String pattern, String path) {
        assertFalse(IgnoreRules.parse(pattern).excludes(path));
    }

    @Test
    void theLastMatchDecides() {
        var rules = IgnoreRules.parse("*\n!src\nsrc/*.key\n!src/public.key");
        assertFalse(rules.excludes("src/Main.java"));
        assertTrue(rules.excludes("src/a.key"));
        assertFalse(rules.excludes("src/public.key"));
        assertTrue(rules.excludes(".env"));
    }
}
