package io.hullwright.check.dockerfile;

import io.hullwright.check.Check;
import io.hullwright.facts.Dockerfile;

/// Every check about a Dockerfile. This list is the register: a check missing here does not
/// compile.
public sealed interface DockerfileCheck extends Check<Dockerfile>
        permits AsksNoQuestions,
                CopiesLocalFiles,
                DeclaresHealthCheck,
                DownloadsNothingWithAdd,
                ExposesNoSshPort,
                ExposesValidPorts,
                HasOneOfEach,
                InstallsWithAptGet,
                IsFromTrustedRegistry,
                KeepsCredentialsOut,
                NamesBaseVersion,
                NamesUser,
                NamesUserByNumber,
                RunsAsNonRoot,
                RunSteps,
                StartsWithoutShell,
                TagsBaseImage,
                UnpacksWithAdd,
                UpdatesWithInstall,
                VerifiesDownloads {}
