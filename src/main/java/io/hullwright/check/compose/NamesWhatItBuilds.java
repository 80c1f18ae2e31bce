package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.ArrayList;

@CheckInfo(
        id = "CMP-010",
        title = "An image that is built has a name",
        severity = Severity.INFO,
        why =
                """
                Without a name Compose calls it after folder and service. Nobody can scan, push or pin it by a name \
                that says what it is.\
                """,
        remedy = "Add image: NAME:VERSION beside build.")
final class NamesWhatItBuilds implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        for (var service : file.services()) {
            for (var build : service.builds()) {
                if (!service.namesImage()) {
                    failures.add(
                            new Verdict.Fail(
                                    service.name() + " is built and has no image name",
                                    build.place(),
                                    null));
                }
            }
        }
        return WholeFile.verdict(file, failures);
    }
}
