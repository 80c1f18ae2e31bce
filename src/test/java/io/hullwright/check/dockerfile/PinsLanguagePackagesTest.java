package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinsLanguagePackagesTest {

    private final PinsLanguagePackages check = new PinsLanguagePackages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pip install --no-cache-dir a==1.0 b===2 'c[x]==1.0; python_version>\"3\"'",
                "pip3.12 install -r requirements.txt -e . ./local /x/a.whl",
                "pip install -rrequirements.txt",
                "pip install a -c constraints.txt",
                "python3 -m pip --quiet install -i https://index.example/simple a==$V",
                "pip install git+https://h.example/r.git@0123456789abcdef0123456789abcdef01234567",
                "pip install git+https://h.example/r.git@v1.2.3#egg=r",
                "pip install https://h.example/a-1.0-py3-none-any.whl",
                "pip download a && pip freeze",
                "uv pip install a==1 && uv sync && pipx install a==1 && uv tool install a@1.2",
                "npm ci && npm install && npm install --omit dev",
                "npm i -g a@1.2.3 @s/b@1.0.0 @s/c@$V ./local /x/d.tgz https://h.example/d-1.tgz",
                "npm install r/a#0123456789abcdef && yarn add a@1.2.3 && pnpm add -g a@1.0.0",
                "yarn && yarn install && yarn global add a@1.2.3",
                "gem install a:1.0 && gem install b -v 1.0 && gem install c --version=1.0",
                "gem install d --version '= 1.0' && gem install ./e.gem && gem install -g Gemfile",
                "go install ./... && go install cmd/x && go install h.example/a@v1.2.3",
                "go install h.example/a@0123456789ab && go get -t ./x && go run main.go",
                "go install -ldflags '-s -w' h.example/a@$V",
                "pip install https://h.example/r/archive/refs/tags/1.0.zip",
                "pip install https://h.example/r/archive/v1.0.tar.gz https://h.example/r-1.0.tar.gz",
                "npm i https://h.example/r/archive/0123456789abcdef.tar.gz",
                "pip install https://h.example/r/archive/$V.zip",
                "python3 -mpip install a==1",
                "python3 -Im pip install a==1 && python -W ignore -m pip install a==1",
                "pip install --keyring-provider import --install-option x a==1",
                "python3 setup.py pip install a && python3 -m venv pip install a",
                "npm i --location global --fetch-retry-maxtimeout 120000 --proxy http://p a@1.0.0",
            })
    void passesWithVersionsFilesAndLocks(String script) {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nRUN " + script));
    }

    @Test
    void failsAtEachWithout() {
        assertEquals(
                """
                2:17 a has no fixed version, expected one
                2:19 b>=1 has no fixed version, expected one
                2:26 c==1.* has no fixed version, expected one
                2:35 git+https://h.example/r.git has no fixed version, expected one
                2:63 git+https://h.example/r.git@main has no fixed version, expected one
                3:31 a has no fixed version, expected one
                4:20 a has no fixed version, expected one
                5:16 a has no fixed version, expected one
                5:18 @s/b has no fixed version, expected one
                5:23 c@latest has no fixed version, expected one
                5:32 d@^1.0 has no fixed version, expected one
                5:39 u/r has no fixed version, expected one
                5:43 u/r#feature has no fixed version, expected one
                6:17 a@1.2 has no fixed version, expected one
                7:17 a has no fixed version, expected one
                7:42 b has no fixed version, expected one
                8:16 h.example/a has no fixed version, expected one
                8:28 h.example/b@latest has no fixed version, expected one
                8:47 h.example/c@v1 has no fixed version, expected one
                9:27 a has no fixed version, expected one
                10:17 https://h.example/r/archive/main.zip has no fixed version, expected one
                10:54 https://h.example/r/archive/refs/heads/v1.zip has no fixed version, expected one
                11:11 https://h.example/r/archive/master.tar.gz has no fixed version, expected one
                11:53 a@1.X.X has no fixed version, expected one
                11:61 b@1.0.0 - 2.0.0 has no fixed version, expected one\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN pip install a "b>=1" 'c==1.*' git+https://h.example/r.git git+https://h.example/r.git@main
                        RUN python3 -m pip install -U a
                        RUN uv pip install a
                        RUN npm i -g   a @s/b c@latest d@^1.0 u/r u/r#feature
                        RUN yarn add -D a@1.2
                        RUN gem install a && gem install -v '>1' b
                        RUN go install h.example/a h.example/b@latest h.example/c@v1
                        RUN python3 -mpip install a
                        RUN pip install https://h.example/r/archive/main.zip https://h.example/r/archive/refs/heads/v1.zip
                        RUN npm i https://h.example/r/archive/master.tar.gz a@1.X.X 'b@1.0.0 - 2.0.0'\
                        """));
    }

    @Test
    void whatOnlyTheBuildKnowsIsNoPass() {
        assertEquals(
                "unknown: only the build knows the package $P",
                Outcome.of(check, "FROM a:1\nARG P\nRUN pip install $P"));
        assertEquals(
                "unknown: only the build knows what pip of line 2 installs",
                Outcome.of(check, "FROM a:1\nRUN xargs pip install"));
        assertEquals(
                "unknown: only the build knows what npm of line 2 installs",
                Outcome.of(check, "FROM a:1\nRUN cat x | xargs npm install -g"));
        assertEquals(
                "unknown: only the build knows the package git+https://h.example/r?***",
                Outcome.of(check, "FROM a:1\nRUN npm i git+https://h.example/r#main"));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
    }
}
