package io.hullwright.facts;

import java.util.List;

/// One stage of a Dockerfile, from its FROM to the next.
///
/// @param number its place, from 0
/// @param name as the file has it, empty when it has none
/// @param base the base image, variables put in; the name of an earlier stage where `parent`
///     says so
/// @param parent number of the earlier stage it builds on, or -1
/// @param windows true when its commands are for Windows, as far as the file tells
/// @param from the FROM instruction
/// @param instructions what follows FROM, in order
public record BuildStage(
        int number,
        BuildWord name,
        ImageReference base,
        int parent,
        boolean windows,
        BuildInstruction from,
        List<BuildInstruction> instructions) {

    public BuildStage {
        instructions = List.copyOf(instructions);
    }

    /// True when it starts from nothing.
    public boolean isScratch() {
        return parent < 0 && base.text().equals("scratch");
    }

    public boolean isNamed() {
        return !name.text().isEmpty();
    }
}
