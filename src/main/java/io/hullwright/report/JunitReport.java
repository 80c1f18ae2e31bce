package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.audit.Waiver;
import io.hullwright.check.CheckDescription;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The audit as test results, for build servers: a suite per subject, a test per finding. What was
/// waived, could not be seen or does not arise is skipped, with its reason. Passes are there when
/// the audit kept them.
final class JunitReport implements ReportWriter {

    private static final int LONGEST_EVIDENCE = 2_000;

    private static final String INDENT = "  ";

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        try {
            var xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            suites(audit, xml);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
        out.flush();
    }

    private static void suites(Audit audit, XMLStreamWriter xml) throws XMLStreamException {
        start("testsuites", 0, xml);
        attribute("name", "hullwright", xml);
        counts(audit.findings(), xml);
        attribute("time", Double.toString(audit.duration().toMillis() / 1000.0), xml);
        var at = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(seconds(audit));
        var notes = audit.notes();
        for (var suite : bySubject(audit).entrySet()) {
            start("testsuite", 1, xml);
            attribute("name", Phrases.label(suite.getKey()), xml);
            counts(suite.getValue(), xml);
            attribute("time", "0", xml);
            attribute("timestamp", at, xml);
            notes(notes, xml);
            notes = List.of();
            for (var finding : suite.getValue()) {
                test(finding, xml);
            }
            end(1, xml);
        }
        end(0, xml);
    }

    /// The format has no place for words about the whole: they are properties of the first suite.
    private static void notes(List<String> notes, XMLStreamWriter xml) throws XMLStreamException {
        if (notes.isEmpty()) {
            return;
        }
        start("properties", 2, xml);
        for (var note : notes) {
            start("property", 3, xml);
            attribute("name", "note", xml);
            attribute("value", note, xml);
            xml.writeEndElement();
        }
        end(2, xml);
    }

    private static LocalDateTime seconds(Audit audit) {
        return audit.takenAt().atOffset(ZoneOffset.UTC).toLocalDateTime().withNano(0);
    }

    /// Every subject that was looked at, also those without a finding.
    private static Map<Subject, List<Finding>> bySubject(Audit audit) {
        var suites = new LinkedHashMap<Subject, List<Finding>>();
        for (var subject : audit.subjects()) {
            suites.put(subject, new ArrayList<>());
        }
        for (var finding : audit.findings()) {
            suites.computeIfAbsent(finding.subject(), _ -> new ArrayList<>()).add(finding);
        }
        return suites;
    }

    private static void counts(List<Finding> findings, XMLStreamWriter xml)
            throws XMLStreamException {
        var failures = 0;
        var skipped = 0;
        for (var finding : findings) {
            if (finding.isOpen()) {
                failures++;
            } else if (!(finding.verdict() instanceof Verdict.Pass)) {
                skipped++;
            }
        }
        attribute("tests", Integer.toString(findings.size()), xml);
        attribute("failures", Integer.toString(failures), xml);
        attribute("errors", "0", xml);
        attribute("skipped", Integer.toString(skipped), xml);
    }

    private static void test(Finding finding, XMLStreamWriter xml) throws XMLStreamException {
        var check = finding.check();
        var subject = finding.subject();
        start("testcase", 2, xml);
        attribute("name", check.id() + " " + check.title(), xml);
        attribute("classname", subject.kind().word() + "." + subject.name(), xml);
        attribute("time", "0", xml);
        var waiver = finding.waiver();
        switch (finding.verdict()) {
            case Verdict.Pass _ -> {}
            case Verdict.Fail fail when waiver == null -> failure(fail, check, xml);
            case Verdict.Fail fail -> skipped(accepted(waiver, fail), xml);
            case Verdict.Unknown unknown -> skipped("could not be seen: " + unknown.why(), xml);
            case Verdict.NotApplicable not -> skipped("does not apply: " + not.because(), xml);
        }
        end(2, xml);
    }

    private static String accepted(Waiver waiver, Verdict.Fail fail) {
        return "accepted until "
                + waiver.until()
                + " by "
                + waiver.by()
                + ": "
                + waiver.reason()
                + " ("
                + fail.summary()
                + ")";
    }

    private static void failure(Verdict.Fail fail, CheckDescription check, XMLStreamWriter xml)
            throws XMLStreamException {
        start("failure", 3, xml);
        attribute("message", fail.summary(), xml);
        attribute("type", check.severity().word(), xml);
        var fix = fail.fix();
        xml.writeCharacters(
                legal(
                        Plain.line(fail.summary(), LONGEST_EVIDENCE)
                                + "\nDecided by: "
                                + Plain.line(fail.origin().words())
                                + (fix == null ? "" : "\nFix: " + Phrases.fix(fix))
                                + "\nRemedy: "
                                + check.remedy()
                                + "\nWhy: "
                                + check.why()
                                + "\n"));
        xml.writeEndElement();
    }

    private static void skipped(String message, XMLStreamWriter xml) throws XMLStreamException {
        start("skipped", 3, xml);
        attribute("message", message, xml);
        xml.writeEndElement();
    }

    private static void start(String element, int depth, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
        xml.writeStartElement(element);
    }

    private static void end(int depth, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
        xml.writeEndElement();
    }

    private static void attribute(String name, String value, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeAttribute(name, legal(Plain.line(value, LONGEST_EVIDENCE)));
    }

    /// XML 1.0 knows two characters less than a safe line.
    private static String legal(String text) {
        return text.replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd');
    }
}
