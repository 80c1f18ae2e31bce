package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherPeoplesWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "No such container: web|No such container: web",
                "password=hunter2|password=***",
                "DB_PASSWORD=hunter2, HOST=db|DB_PASSWORD=***, HOST=db",
                "bad flag --api-key hunter2|bad flag --api-key ***",
                "{\"token\": \"hunter 2\", \"a\": 1}|{\"token\": ***, \"a\": 1}",
                "Get https://me:hunter2@host/x: refused|Get https://***@host/x: refused",
                "Authorization: Bearer abcdefgh.ijkl|Authorization: Bearer ***",
                "exec: 'MYSQL_PWD=a b' failed|exec: 'MYSQL_PWD=*** b' failed"
            })
    void leavesCredentialsOut(String said, String shown) {
        assertEquals(shown, OtherPeoplesWords.tidy(said));
    }

    @Test
    void cutsWhatIsEndless() {
        assertEquals("x".repeat(300) + "…", OtherPeoplesWords.tidy("x".repeat(100_000)));
    }
}
