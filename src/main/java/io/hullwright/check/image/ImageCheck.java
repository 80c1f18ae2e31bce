package io.hullwright.check.image;

import io.hullwright.check.Check;
import io.hullwright.facts.Image;

/// Every check about an image that the engine holds. This list is the register: a check missing
/// here does not compile.
public sealed interface ImageCheck extends Check<Image>
        permits BuildHistory,
                DeclaresHealthCheck,
                DeclaresNoSystemVolume,
                ExposesNoSshPort,
                HasNoSetuidFiles,
                IsRebuiltRegularly,
                IsSigned,
                KeepsCredentialsOutOfCommand,
                KeepsCredentialsOutOfLabels,
                KeepsCredentialsOutOfVariables,
                NamesUserByNumber,
                NamesVersion,
                RunsAsNonRoot,
                StandsOnSupportedLines,
                VerifiesTlsCertificates {}
