package io.hullwright.check.volume;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.volume.Volumes.volume;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Volume;
import java.util.List;
import org.junit.jupiter.api.Test;

class BelongsToOneServiceTest {

    private final BelongsToOneService check = new BelongsToOneService();

    @Test
    void passesForOneService() {
        assertPasses(check, volume(false, "shop/db"));
    }

    @Test
    void passesForTwoReplicasOfOneService() {
        var facts =
                new Volume(
                        volume(false).subject(),
                        "local",
                        false,
                        List.of("shop-web-1", "shop-web-2"),
                        List.of("shop/web"),
                        Fact.known(1L),
                        "shop");
        assertPasses(check, facts);
    }

    @Test
    void failsForSeveral() {
        assertEquals(
                "[shop/db, shop/web] mount it, expected one service",
                evidence(check.inspect(volume(false, "shop/db", "shop/web"))));
    }

    @Test
    void doesNotAskAnUnusedOne() {
        notApplicable(check.inspect(volume(false)));
    }
}
