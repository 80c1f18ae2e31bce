package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KeepsCredentialsOutTest {

    private final KeepsCredentialsOut check = new KeepsCredentialsOut();

    @Test
    void passesWithHarmlessNames() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ENV PATH=/x TOKEN_FILE=/run/secrets/t DB_PASSWORD=
                        ARG VERSION
                        COPY .env.example id_rsa.pub app/
                        RUN --mount=type=secret,id=t cat /run/secrets/t
                        COPY --from=b x.key /\
                        """));
    }

    @Test
    void failsWithALiteral() {
        assertEquals(
                "2:9 ENV DB_PASSWORD has a credential, expected --mount=type=secret",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ENV A=b DB_PASSWORD=tr0ub4dor&3x\
                        """));
    }

    @Test
    void failsWithAnArgumentThatWaits() {
        assertEquals(
                """
                2:5 ARG NPM_TOKEN asks for a credential, expected --mount=type=secret
                3:5 ENV NPM_TOKEN has a credential, expected --mount=type=secret\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG NPM_TOKEN
                        ENV NPM_TOKEN=$NPM_TOKEN\
                        """));
    }

    @Test
    void failsWithACommand() {
        assertEquals(
                "3:3 a command of RUN has a credential, expected --mount=type=secret",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN echo a && \\
                          curl -u bob:tr0ub4dor3x http://a/\
                        """));
    }

    @Test
    void failsWithAFile() {
        assertEquals(
                """
                2:10 COPY brings in ./.env, which holds credentials; expected --mount=type=secret
                2:17 COPY brings in conf/site.key, which holds credentials; expected --mount=type=secret
                3:7 ADD brings in id_rsa, which holds credentials; expected --mount=type=secret\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY src ./.env conf/site.key /x/
                        ADD ["id_rsa", "/root/.ssh/"]\
                        """));
    }

    @Test
    void failsWithADocument() {
        assertEquals(
                "3:1 a here-document has a credential, expected --mount=type=secret",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY <<EOF /x
                        DB=postgres://a:tr0ub4dor3x@h/d
                        EOF\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
