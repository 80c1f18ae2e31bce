package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-010",
        title = "The base device size of devicemapper is left alone",
        severity = Severity.LOW,
        checklist = "runtime-security/4",
        references = {"cis-docker-1.6.0/2.11", "owasp-docker-top-10/D07"},
        why =
                """
                A larger base size lets every container and image take more of the disk before \
                anything stops it, and it cannot be made smaller again. Current engines have no \
                such driver.\
                """,
        remedy = "Move to overlay2; until then take dm.basesize out of storage-opts.")
final class KeepsDeviceMapperSize implements EngineCheck {

    /// As the driver writes it: 10 GiB in decimal units.
    private static final String DOCUMENTED = "10.74GB";

    private static final String FIELD = "Base Device Size";

    @Override
    public Verdict inspect(Engine engine) {
        if (!engine.storageDriver().equals("devicemapper")) {
            return Verdict.notApplicable("the storage driver is " + engine.storageDriver());
        }
        var size = engine.storageStatus().get(FIELD);
        if (size == null) {
            return Verdict.unknown(
                    "the driver does not tell its base size; look with `docker info | grep -i"
                            + " 'base device size'`");
        }
        return size.replace(" ", "").equalsIgnoreCase(DOCUMENTED)
                ? Verdict.pass()
                : Verdict.fail(
                        "base device size is " + size + ", expected " + DOCUMENTED,
                        new Origin.Engine("storage-opts dm.basesize"));
    }
}
