package io.hullwright.core;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Audit;
import io.hullwright.audit.Catalog;
import io.hullwright.audit.Checklist;
import io.hullwright.audit.Finding;
import io.hullwright.audit.Waiver;
import io.hullwright.core.mending.Mendings;
import io.hullwright.core.rotation.Rotations;
import io.hullwright.core.rotation.SwarmSecrets;
import io.hullwright.core.scans.ScanChoice;
import io.hullwright.core.scans.Scans;
import io.hullwright.core.secrets.SecretPlaces;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.core.secrets.Secrets.Judgement;
import io.hullwright.core.settings.KeptData;
import io.hullwright.core.settings.Preferences;
import io.hullwright.core.store.SecretStore;
import io.hullwright.facts.Snapshot;
import io.hullwright.repair.Hardening;
import io.hullwright.repair.Repair;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front door. Every method blocks; call it off a window's thread. Interrupting the thread
/// stops it.
public interface Hullwright {

    /// Looks at everything within reach, then applies every check. Changes nothing: the engine is
    /// asked with GET only.
    ///
    /// @param waivers a waiver file; null for `.hullwright.yaml` in the working folder, where
    ///     there is one
    /// @param keepAll keep passes and not-applicables as findings too
    /// @param progress called from several threads
    /// @throws Problem `HW-101` to `HW-113` when the engine cannot be asked, `HW-120` to
    ///     `HW-122` when the snapshot
    ///     cannot be read, `HW-130` and `HW-131` when the waivers cannot
    /// @throws InterruptedException if the thread was interrupted; nothing is kept
    default Audit audit(
            EngineChoice choice, @Nullable Path waivers, boolean keepAll, Progress progress)
            throws Problem, InterruptedException {
        return audit(choice, FileChoice.none(), waivers, keepAll, progress);
    }

    /// The same with files. Where files are named and no engine, an engine that is not there is a
    /// note of the audit and no problem.
    ///
    /// @throws Problem as above, and `HW-155` when nothing at all could be read
    default Audit audit(
            EngineChoice choice,
            FileChoice files,
            @Nullable Path waivers,
            boolean keepAll,
            Progress progress)
            throws Problem, InterruptedException {
        return inspect(choice, files, waivers, keepAll, progress).audit();
    }

    /// The same, and has Trivy scan the images: what it finds is judged with the rest.
    ///
    /// @throws Problem as above, and `HW-226` when images of a saved snapshot were to be scanned
    Audit audit(
            EngineChoice choice,
            FileChoice files,
            @Nullable Path waivers,
            boolean keepAll,
            ScanChoice scan,
            Progress progress)
            throws Problem, InterruptedException;

    /// The audit together with the facts it rests on; keeps every verdict. The files of the
    /// folders that the person chose are looked at too, where there is an engine.
    ///
    /// @throws Problem as `audit`, and `HW-227` when the person's choices cannot be read
    Inspection inspect(EngineChoice choice, @Nullable Path waivers, Progress progress)
            throws Problem, InterruptedException;

    /// The same with files, as `audit` takes them.
    ///
    /// @throws Problem as `audit`
    Inspection inspect(
            EngineChoice choice,
            FileChoice files,
            @Nullable Path waivers,
            boolean keepAll,
            Progress progress)
            throws Problem, InterruptedException;

    /// The file at a place, or the compose files and Dockerfiles in a folder and its folders, the
    /// nearest first; never none.
    ///
    /// @throws Problem `HW-158` when a folder has none
    List<Path> find(Path place) throws Problem;

    /// The text of a file, to be shown to the person whose file it is. It is not kept.
    ///
    /// @throws Problem `HW-184` when it cannot be opened, `HW-156` when it is too large to be
    ///     shown, `HW-157` when it is no text
    String text(Path file) throws Problem;

    /// Looks at everything within reach and judges nothing.
    Snapshot look(EngineChoice choice, Progress progress) throws Problem, InterruptedException;

    /// Saves a snapshot; an existing file is replaced only when all of the new one is written.
    ///
    /// @throws Problem `HW-140` when the file cannot be written
    void save(Snapshot snapshot, Path file) throws Problem;

    /// Writes a report; an existing file is replaced only when all of the new one is written.
    ///
    /// @throws Problem `HW-140` when the file cannot be written
    void report(Audit audit, ReportFormat format, ReportOptions options, Path file) throws Problem;

    /// Keeps looking: tells every change of a verdict until the thread is interrupted.
    ///
    /// @throws Problem as `audit`; an engine that goes away later is waited for
    void watch(EngineChoice choice, @Nullable Path waivers, Watcher watcher)
            throws Problem, InterruptedException;

    /// What would mend the failures of one check in these files. Nothing is written.
    ///
    /// @param check its id, in any case of letters
    /// @throws Problem as `audit`
    List<Explained> explain(EngineChoice choice, FileChoice files, String check, Progress progress)
            throws Problem, InterruptedException;

    /// What would harden a compose file without guessing, and what must be asked first. Where an
    /// engine is within reach, the running containers of the file's services answer questions.
    /// Nothing is written.
    ///
    /// @throws Problem as `audit`
    Hardening harden(EngineChoice choice, FileChoice file, Hardening.Choice wish, Progress progress)
            throws Problem, InterruptedException;

    /// Containers as one compose file that says every setting of theirs which Compose has a word
    /// for, and then hardened as a file is. Nothing is written, and no value that may be a secret
    /// is in the text.
    ///
    /// @param containers names or ids
    /// @throws Problem as `audit`, `HW-147` when there is no such container, `HW-148`,
    ///     `HW-178` and `HW-179` when too little is told of one
    HardenedContainers harden(
            EngineChoice choice, List<String> containers, Hardening.Choice wish, Progress progress)
            throws Problem, InterruptedException;

    /// Writes `compose.yaml` into a folder, and the values that it does not say into `.env`
    /// beside it, which only its owner may read.
    ///
    /// @return what was written; a file that said so already is not among it
    /// @throws Problem `HW-149` when a file of that name says something else, `HW-140` when one
    ///     cannot be written
    List<Path> save(HardenedContainers hardened, Path folder) throws Problem;

    /// Writes a hardened file over the old one, after it was read again and found to be what was
    /// meant.
    ///
    /// @return the backup of the old one, beside it
    /// @throws Problem `HW-140` when it cannot be written, `HW-142` when the file says something
    ///     else by now, `HW-144` when the new one is not what was meant, `HW-145` when there can be
    ///     no backup; the file is then as it was
    Path write(Hardening hardening) throws Problem, InterruptedException;

    /// Writes the hardened text somewhere else, and the secrets that it names beside it.
    ///
    /// @throws Problem `HW-140`, `HW-171`, `HW-172` and `HW-238` when one cannot be written
    void save(Hardening hardening, Path file) throws Problem, InterruptedException;

    /// Puts the newest backup of a file back; what the file says now becomes a backup.
    ///
    /// @return the backup that was put back
    /// @throws Problem `HW-143` when there is none
    Path undo(Path file) throws Problem;

    /// Mends single findings in the files that decide them.
    Mendings mendings();

    /// The 120 lines, the recurring tasks, the incident steps.
    Checklist checklist();

    /// Every check, sorted by id.
    List<Catalog.Entry<?>> checks();

    /// Accepts a risk: adds it to the waiver file, whose other lines stay as they are.
    ///
    /// @param file null for `.hullwright.yaml` in the working folder
    /// @return the file that was written
    /// @throws Problem `HW-130` to `HW-133` when the file or the waiver is not what it should be,
    ///     `HW-142` when another process changed the file meanwhile
    Path waive(Waiver waiver, @Nullable Path file) throws Problem;

    /// Takes an accepted risk back: removes the waiver from the file.
    ///
    /// @param file null for `.hullwright.yaml` in the working folder
    /// @throws Problem `HW-134` when it is not in the file, and as `waive`
    Path takeBack(Waiver waiver, @Nullable Path file) throws Problem;

    /// Writes what a person answered to a line of the checklist beside the waivers; an older answer
    /// to the same line goes.
    ///
    /// @param evidence a file, whose hash is kept, or an address; empty for none
    /// @param file null for `.hullwright.yaml` in the working folder
    /// @return the file that was written
    /// @throws Problem `HW-192` when the answer is not whole or nobody is asked about the line,
    ///     `HW-193` when the evidence cannot be read, `HW-130`, `HW-191`, `HW-132`, `HW-140` and
    ///     `HW-142` when the file cannot be read or written; it is then as it was
    Path answer(
            String line,
            Attestation.Answer answer,
            String evidence,
            String note,
            String by,
            LocalDate until,
            @Nullable Path file)
            throws Problem;

    /// Takes the answer to a line back.
    ///
    /// @throws Problem `HW-192` when there is none, and as `answer`
    Path takeBackAnswer(String line, @Nullable Path file) throws Problem;

    /// Judges facts that were seen before, with waivers and answers as they are now.
    ///
    /// @param sample true when they are the embedded sample's
    /// @throws Problem `HW-130` and `HW-131` when the waivers cannot be read
    Inspection judge(Snapshot snapshot, boolean sample, @Nullable Path waivers)
            throws Problem, InterruptedException;

    /// What the engine says of one container, for a person who asks for it; nothing is kept.
    ///
    /// @param id the container's, 64 hexadecimal digits
    /// @return lines; texts that may be secrets are left out of the settings, arguments out of the
    ///     processes, and nothing out of the log
    /// @throws Problem `HW-101` to `HW-109` when the engine cannot be asked, `HW-195` when the
    ///     choice is no engine
    List<String> peek(EngineChoice choice, String id, Peek what)
            throws Problem, InterruptedException;

    /// What there is to see of a container.
    enum Peek {
        SETTINGS,
        PROCESSES,
        LOG
    }

    /// What was found on this machine: engine, Docker, Compose, Trivy and the like, with their
    /// versions.
    List<Tool> doctor(EngineChoice choice) throws InterruptedException;

    /// Makes secrets and writes them where they belong.
    Secrets secrets();

    /// Judges the secrets that exist: of `.env` files and their Git history, of compose files and
    /// Dockerfiles, and where asked for of the engine's containers and images. No value comes out.
    ///
    /// @throws Problem as `audit`, `HW-173` and `HW-174` when a `.env` file cannot be read
    Judgement judgeSecrets(EngineChoice choice, SecretPlaces places, Progress progress)
            throws Problem, InterruptedException;

    /// The encrypted store, which is there only when the person made it.
    SecretStore store();

    /// Gives secrets to a Swarm, for a person who said yes.
    SwarmSecrets swarmSecrets();

    /// Gives live databases new passwords, for a person who saw what would be done and said yes.
    Rotations rotations();

    /// Has images and files scanned by programs that people already trust.
    Scans scans();

    /// What the person chose for every look.
    ///
    /// @throws Problem `HW-227` when it cannot be read
    Preferences preferences() throws Problem;

    /// Keeps it for every later look.
    ///
    /// @throws Problem `HW-140` when it cannot be written
    void keep(Preferences preferences) throws Problem;

    /// What the program keeps on this machine, to be shown and deleted.
    KeptData kept();

    /// Today, by the clock that decides whether a waiver is over.
    LocalDate today();

    record Inspection(Snapshot snapshot, Audit audit) {}

    /// A failure that a file decides, and what would mend it there.
    record Explained(Finding finding, Repair repair) {}

    /// @param found version or address; empty when missing
    /// @param note what it is for, or what to do about its absence
    record Tool(String name, boolean present, String found, String note) {}
}
