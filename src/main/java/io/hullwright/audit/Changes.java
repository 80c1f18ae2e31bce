package io.hullwright.audit;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What became of the open failures between two audits that kept every verdict.
///
/// @param appeared open now and not before
/// @param mended open before; the check now passes there or does not apply
/// @param accepted open before, and a risk that somebody accepted now
/// @param unseen open before, and not to be seen now: nobody knows whether they are mended
/// @param gone open before, on what is no longer there
public record Changes(
        List<Finding> appeared,
        List<Finding> mended,
        List<Finding> accepted,
        List<Finding> unseen,
        List<Finding> gone) {

    /// What stays when a container is made anew.
    public record Key(String check, Subject.Kind kind, String identity) {

        public static Key of(Finding finding) {
            var subject = finding.subject();
            return new Key(finding.check().id(), subject.kind(), subject.identity());
        }
    }

    public Changes {
        appeared = List.copyOf(appeared);
        mended = List.copyOf(mended);
        accepted = List.copyOf(accepted);
        unseen = List.copyOf(unseen);
        gone = List.copyOf(gone);
    }

    /// The lists keep the order of the audit that they are from.
    public static Changes between(List<Finding> before, List<Finding> after) {
        var now = new HashMap<Key, Finding>();
        for (var finding : after) {
            // where several share an identity, the one that fails is the one to tell of
            now.merge(Key.of(finding), finding, (a, b) -> a.isOpen() ? a : b);
        }
        var mended = new ArrayList<Finding>();
        var accepted = new ArrayList<Finding>();
        var unseen = new ArrayList<Finding>();
        var gone = new ArrayList<Finding>();
        var open = new HashSet<Key>();
        for (var finding : before) {
            if (!finding.isOpen() || !open.add(Key.of(finding))) {
                continue;
            }
            var latest = now.get(Key.of(finding));
            if (latest == null) {
                gone.add(finding);
                continue;
            }
            switch (latest.verdict()) {
                case Verdict.Unknown _ -> unseen.add(latest);
                case Verdict.Fail _ when latest.isOpen() -> {}
                case Verdict.Fail _ -> accepted.add(latest);
                case Verdict.Pass _, Verdict.NotApplicable _ -> mended.add(latest);
            }
        }
        return new Changes(appeared(after, open), mended, accepted, unseen, gone);
    }

    private static List<Finding> appeared(List<Finding> after, Set<Key> open) {
        var appeared = new ArrayList<Finding>();
        for (var finding : after) {
            if (finding.isOpen() && !open.contains(Key.of(finding))) {
                appeared.add(finding);
            }
        }
        return appeared;
    }

    public boolean isEmpty() {
        return appeared.isEmpty()
                && mended.isEmpty()
                && accepted.isEmpty()
                && unseen.isEmpty()
                && gone.isEmpty();
    }
}
