package io.hullwright.check.dockerfile;

import io.hullwright.check.Check;
import io.hullwright.facts.Dockerfile;

/// Every check about a Dockerfile. This list is the register: a check missing here does not
/// compile.
public sealed interface DockerfileCheck extends Check<Dockerfile>
        permits AsksNoQuestions,
                BuildsForAnyPlatform,
                ChangesNoFolderInRun,
                CopiesForRoot,
                CopiesFromEarlierStages,
                CopiesLocalFiles,
                CopiesManyIntoFolder,
                CopiesToKnownFolders,
                DeclaresHealthCheck,
                DownloadsNothingWithAdd,
                DownloadsWithOneTool,
                ExposesNoSshPort,
                ExposesValidPorts,
                FailsWithItsPipes,
                HasOneOfEach,
                InstallsNoRecommends,
                InstallsWithAptGet,
                IsFromTrustedRegistry,
                KeepsCredentialsOut,
                KeepsItsShell,
                LeavesNoCache,
                MountsNoSystemFolder,
                NamesBaseVersion,
                NamesMaintainerInLabel,
                NamesStagesPlainly,
                NamesUser,
                NamesUserByNumber,
                PinsPackages,
                RunsAsNonRoot,
                RunsNoPointlessTools,
                RunSteps,
                SilencesNoRule,
                StartsWithoutShell,
                TagsBaseImage,
                UnpacksWithAdd,
                UpdatesWithInstall,
                VerifiesDownloads,
                WorksInAbsoluteFolders,
                WorksOutsideSystemFolders {}
