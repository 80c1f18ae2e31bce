package io.hullwright.check.volume;

import io.hullwright.check.Check;
import io.hullwright.facts.Volume;

/// Every check about a volume of the engine. This list is the register.
public sealed interface VolumeCheck extends Check<Volume>
        permits BelongsToOneService, IsInUse, IsNotLeftOver {}
