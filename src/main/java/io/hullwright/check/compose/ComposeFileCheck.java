package io.hullwright.check.compose;

import io.hullwright.check.Check;
import io.hullwright.facts.ComposeFile;

/// Every check about a compose file as a whole. This list is the register.
public sealed interface ComposeFileCheck extends Check<ComposeFile>
        permits BuildsWithoutPrivileges,
                HasNoDuplicates,
                HasNoVersion,
                IsAcceptedByCompose,
                KeepsEnvironmentFilesOutOfGit,
                KeepsEnvironmentFilesPrivate,
                NamesWhatItBuilds,
                PassesNoCredentialToBuild,
                SetsItsVariables,
                WaitsForHealth {}
