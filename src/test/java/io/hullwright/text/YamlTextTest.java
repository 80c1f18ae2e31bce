package io.hullwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTextTest {

    private static final List<String> CAP_DROP = List.of("services", "web", "cap_drop");

    private static YamlChange dropAll() {
        return new YamlChange.AddToList(CAP_DROP, List.of(YamlValue.text("ALL")));
    }

    private static YamlChange readOnly() {
        return new YamlChange.SetScalar(
                List.of("services", "web", "read_only"), YamlValue.plain("true"));
    }

    private static YamlChange memory() {
        return new YamlChange.SetScalar(
                List.of("services", "web", "deploy", "resources", "limits", "memory"),
                YamlValue.text("512M"));
    }

    private static YamlChange user(String user) {
        return new YamlChange.SetScalar(List.of("services", "web", "user"), YamlValue.text(user));
    }

    private static YamlChange remove(String item) {
        return new YamlChange.RemoveFromList(CAP_DROP, value -> value.says(item));
    }

    private static void becomes(String before, YamlChange change, String after) {
        var plan = YamlText.of(before).plan(change);
        var edits = assertInstanceOf(EditPlan.Edits.class, plan, plan.toString());
        assertEquals(after, edits.after());
        assertEquals(new EditPlan.Edits(List.of(), after), YamlText.of(after).plan(change));
    }

    private static void refused(String before, YamlChange change, String why) {
        assertEquals(new EditPlan.Refused(why), YamlText.of(before).plan(change));
    }

    @Test
    void addsAListBelowTheLastKey() {
        becomes(
                """
                services:
                  web:
                    image: x # why

                  db: {}
                """,
                dropAll(),
                """
                services:
                  web:
                    image: x # why
                    cap_drop:
                      - ALL

                  db: {}
                """);
    }

    @Test
    void addsToABlockListInItsOwnStyle() {
        becomes(
                """
                services:
                  web:
                    cap_drop:
                    -  "A" # a
                    # b
                    image: x
                """,
                dropAll(),
                """
                services:
                  web:
                    cap_drop:
                    -  "A" # a
                    -  "ALL"
                    # b
                    image: x
                """);
    }

    @Test
    void addsToFlowLists() {
        becomes(
                "services: {web: {image: x}}",
                dropAll(),
                "services: {web: {image: x, cap_drop: [ALL]}}");
        becomes(
                """
                services:
                  web:
                    cap_drop: [] # c
                """,
                dropAll(),
                """
                services:
                  web:
                    cap_drop: [ALL] # c
                """);
        becomes(
                """
                services:
                  web:
                    cap_drop: [
                      'A', # a
                      'B' # b
                    ]
                """,
                dropAll(),
                """
                services:
                  web:
                    cap_drop: [
                      'A', # a
                      'B', # b
                      'ALL'
                    ]
                """);
        becomes(
                "{\"services\":{\"web\":{\"image\":\"x\"}}}",
                memory(),
                "{\"services\":{\"web\":{\"image\":\"x\", \"deploy\": {\"resources\":"
                        + " {\"limits\": {\"memory\": \"512M\"}}}}}}");
    }

    @Test
    void keepsLineEndsMarksAndWidthsOfCharacters() {
        becomes(
                "\uFEFFservices:\r\n  web: # \uD83D\uDE00\r\n    image: x",
                readOnly(),
                "\uFEFFservices:\r\n  web: # \uD83D\uDE00\r\n    image: x\r\n    read_only: true");
    }

    @Test
    void createsMissingParentsWithTheFilesOwnStep() {
        becomes(
                """
                services:
                    web:
                        image: x
                        deploy: # todo
                """,
                memory(),
                """
                services:
                    web:
                        image: x
                        deploy: # todo
                            resources:
                                limits:
                                    memory: 512M
                """);
    }

    @Test
    void replacesAValueAndKeepsItsCommentAndQuotes() {
        becomes(
                """
                services:
                  web:
                    user: 'root' # why
                """,
                user("1001:1001"),
                """
                services:
                  web:
                    user: '1001:1001' # why
                """);
        becomes(
                """
                services:
                  web:
                    user:
                    image: x
                """,
                user("22:22"),
                """
                services:
                  web:
                    user: "22:22"
                    image: x
                """);
    }

    @Test
    void removesItemsAndWithTheLastOneTheKey() {
        becomes(
                """
                services:
                  web:
                    image: x
                    cap_drop:
                      - A
                      # b
                      - B""",
                remove("B"),
                """
                services:
                  web:
                    image: x
                    cap_drop:
                      - A
                      # b""");
        becomes(
                """
                services:
                  web:
                    cap_drop:
                      - A # a
                    # i
                    image: x
                """,
                remove("A"),
                """
                services:
                  web:
                    # i
                    image: x
                """);
        becomes(
                "services: {web: {cap_drop: [A, B, C]}}",
                remove("B"),
                "services: {web: {cap_drop: [A, C]}}");
        becomes(
                "services: {web: {cap_drop: [A], image: x}}",
                remove("A"),
                "services: {web: {image: x}}");
    }

    @Test
    void givesAMergedListItsOwnCopy() {
        becomes(
                """
                x-c: &c
                  cap_drop: [A]
                services:
                  web:
                    <<: *c
                  db:
                    <<: *c
                """,
                dropAll(),
                """
                x-c: &c
                  cap_drop: [A]
                services:
                  web:
                    <<: *c
                    cap_drop:
                      - A
                      - ALL
                  db:
                    <<: *c
                """);
        becomes(
                """
                x-l: &l [A]
                services:
                  web:
                    cap_drop: *l # c
                """,
                dropAll(),
                """
                x-l: &l [A]
                services:
                  web:
                    cap_drop: [A, ALL] # c
                """);
    }

    @Test
    void refusesWhatOthersShare() {
        refused(
                """
                services:
                  web: &w
                    image: x
                  db:
                    <<: *w
                """,
                readOnly(),
                "the edit would also change services.db.read_only, which shares this text or"
                        + " cannot be kept apart from it");
        refused(
                """
                services:
                  web: &w
                    image: x
                  db: *w
                """,
                new YamlChange.SetScalar(List.of("services", "db", "user"), YamlValue.text("app")),
                "services.db is an alias of text that other places share");
        refused(
                """
                x-d: &d
                  deploy: {mode: global}
                services:
                  web:
                    <<: *d
                """,
                memory(),
                "services.web.deploy.resources.limits.memory lies in a mapping that a merge"
                        + " supplies; a key here would hide it");
        refused(
                """
                services:
                  web:
                    cap_drop: !reset []
                """,
                dropAll(),
                "services.web.cap_drop has the tag !reset, by which Compose drops whatever"
                        + " stands there");
    }

    @Test
    void keepsAnOverrideTag() {
        becomes(
                """
                services:
                  web:
                    cap_drop: !override
                      - A
                """,
                dropAll(),
                """
                services:
                  web:
                    cap_drop: !override
                      - A
                      - ALL
                """);
    }

    @Test
    void editsTheDocumentThatHasTheKey() {
        becomes(
                """
                services:
                  web:
                    user: a
                ---
                services:
                  web:
                    image: x
                """,
                user("b"),
                """
                services:
                  web:
                    user: b
                ---
                services:
                  web:
                    image: x
                """);
    }

    @Test
    void replacesAnItemAndKeepsItsQuotesAndComment() {
        var change = new YamlChange.ReplaceInList(CAP_DROP, "A", YamlValue.text("a: b"));
        becomes(
                """
                services:
                  web:
                    cap_drop:
                      - A # a
                      - 'A' # b
                      - AA
                """,
                change,
                """
                services:
                  web:
                    cap_drop:
                      - "a: b" # a
                      - 'a: b' # b
                      - AA
                """);
        becomes(
                "services: {web: {cap_drop: [A, \"A\", B]}}",
                change,
                "services: {web: {cap_drop: [\"a: b\", \"a: b\", B]}}");
        becomes("services: {web: {cap_drop: [B]}}", change, "services: {web: {cap_drop: [B]}}");
        becomes("services: {web: {cap_drop: A}}", remove("B"), "services: {web: {cap_drop: A}}");
    }

    @Test
    void replacesNoItemOfAListThatOthersShare() {
        var change = new YamlChange.ReplaceInList(CAP_DROP, "A", YamlValue.text("B"));
        refused(
                """
                x-drop: &drop [A]
                services:
                  web:
                    cap_drop: *drop
                """,
                change,
                "services.web.cap_drop has no list of its own here");
        refused(
                """
                x-drop: &drop {cap_drop: [A]}
                services:
                  web:
                    <<: *drop
                """,
                change,
                "services.web.cap_drop has no list of its own here");
        refused(
                """
                services:
                  web: {cap_drop: &drop [A]}
                  db: {cap_drop: *drop}
                """,
                change,
                "the edit would also change services.db.cap_drop, which shares this text or cannot"
                        + " be kept apart from it");
    }

    private static YamlChange removeKey(String... keys) {
        return new YamlChange.RemoveKey(List.of(keys));
    }

    @Test
    void removesAKeyAndTheMappingsThatHeldNothingElse() {
        var change = removeKey("services", "web", "deploy", "resources", "limits");
        becomes(
                """
                services:
                  web:
                    image: x
                    # about deploy
                    deploy:
                      resources:
                        limits:
                          pids: 1 # one
                    # about user
                    user: "1"
                """,
                change,
                """
                services:
                  web:
                    image: x
                    # about deploy
                    # about user
                    user: "1"
                """);
        becomes(
                "services: {web: {image: x, deploy: {resources: {limits: {pids: 1}}}}}",
                change,
                "services: {web: {image: x}}");
        becomes(
                "services: {web: {deploy: {replicas: 1, resources: {limits: }}}}",
                change,
                "services: {web: {deploy: {replicas: 1}}}");
        becomes("services: {web: {image: x}}", change, "services: {web: {image: x}}");
    }

    @Test
    void removesAKeyWhoseNameHoldsDots() {
        becomes(
                """
                services:
                  web:
                    sysctls:
                      kernel.msgmax: 1
                      "kernel.panic": 1
                """,
                removeKey("services", "web", "sysctls", "kernel.panic"),
                """
                services:
                  web:
                    sysctls:
                      kernel.msgmax: 1
                """);
    }

    @Test
    void removesNoKeyThatAMergeSuppliesNorTheLastOfTheFile() {
        refused(
                """
                x-all: &all {user: root}
                services:
                  web:
                    <<: *all
                """,
                removeKey("services", "web", "user"),
                "services.web.user comes from a merge, not from a key here");
        refused(
                "services: {web: {user: root}}",
                removeKey("services", "web", "user"),
                "nothing would be left of the file");
    }

    @Test
    void refusesWhatIsNoYaml() {
        refused("services:\n\tweb: x\n", readOnly(), "it is not YAML at line 2, column 1");
        assertTrue(
                YamlText.of(
                                """
                a: 1
                a: 2
                """)
                        .trouble()
                        .contains("key twice"));
    }
}
