package io.hullwright.check.environment;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about what a workload is told: variables, labels, command line, secret files. This
/// list is the register: a check missing here does not compile.
public sealed interface EnvironmentCheck extends Check<Workload>
        permits AsksForDatabasePassword,
                KeepsCredentialsOffCommandLine,
                KeepsCredentialsOutOfEnvironment,
                KeepsCredentialsOutOfHealthProbe,
                KeepsCredentialsOutOfLabels,
                KeepsPasswordsOutOfConnectionStrings,
                ReadsSecretsFromFiles,
                RunsInProductionMode,
                SharesNoCredential,
                UsesDifferentKeys,
                VariableTraits {}
