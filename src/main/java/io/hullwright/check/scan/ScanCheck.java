package io.hullwright.check.scan;

import io.hullwright.check.Check;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ScannedImage;

/// Every check about what a scanner found in an image. This list is the register. An image that
/// could not be scanned is not seen, whatever is asked.
public sealed interface ScanCheck extends Check<ScannedImage>
        permits GetsFixes, HasNoKnownVulnerability, HoldsNoSecret {

    @Override
    default Verdict inspect(ScannedImage image) {
        return switch (image.found()) {
            case Fact.Unknown<ScannedImage.Found>(var why) -> Verdict.unknown(why);
            case Fact.Known<ScannedImage.Found>(var found) -> inspect(image, found);
        };
    }

    Verdict inspect(ScannedImage image, ScannedImage.Found found);
}
