package io.hullwright.core;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Auditor;
import io.hullwright.audit.Checklist;
import io.hullwright.audit.Waiver;
import io.hullwright.work.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decided about findings and lines of the checklist, in one file.
final class Decided {

    private final Path file;
    private final boolean mustBeThere;
    private final Checklist checklist;
    private final Clock clock;

    /// @param named the file that was asked for, which must be there to be read; null for the one
    ///     of the working folder
    Decided(Path workingFolder, @Nullable Path named, Checklist checklist, Clock clock) {
        this.file = named == null ? workingFolder.resolve(WaiverFile.NAME) : named;
        this.mustBeThere = named != null;
        this.checklist = checklist;
        this.clock = clock;
    }

    Auditor auditor(boolean keepAll) throws Problem {
        var there = mustBeThere || Files.exists(file);
        return new Auditor(
                checklist,
                there ? WaiverFile.read(file) : List.of(),
                there ? AnswerFile.read(file) : List.of(),
                LocalDate.now(clock),
                keepAll);
    }

    /// @return the file
    Path waive(Waiver waiver) throws Problem {
        WaiverFile.add(file, waiver, clock);
        return file;
    }

    /// @return the file
    Path takeBack(Waiver waiver) throws Problem {
        WaiverFile.remove(file, waiver, clock);
        return file;
    }

    /// @return the file
    Path answer(
            String line,
            Attestation.Answer answer,
            String evidence,
            String note,
            String by,
            LocalDate until)
            throws Problem {
        var found = Documents.evidence(evidence, AnswerFile.folder(file));
        var given = new Attestation(line, answer, found, note, by, LocalDate.now(clock), until, "");
        Answers.require(given, checklist);
        AnswerFile.put(file, given, clock);
        return file;
    }

    /// @return the file
    Path takeBack(String line) throws Problem {
        if (!AnswerFile.remove(file, line, clock)) {
            throw Answers.wrong("There is no answer to " + line + ".", "Nobody gave one.");
        }
        return file;
    }
}
