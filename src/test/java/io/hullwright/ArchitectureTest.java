package io.hullwright;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of the house: data flows one way.
class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.hullwright");

    /// An importer that reads nothing would make every rule hold.
    @Test
    void theClassesAreRead() {
        assertTrue(OURS.size() > 200, "read " + OURS.size());
    }

    @ParameterizedTest(name = "{0} may know {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "facts|",
                "work|",
                "scan|",
                "text|",
                "check|facts",
                "audit|check,facts,work",
                "collect|facts,scan,text,work",
                "report|audit,check,facts,scan",
                "repair|audit,check,facts,text,work",
                "secret|facts,text",
                "core|audit,check,collect,facts,generate,repair,report,scan,secret,text,work",
                "cli|audit,check,core,facts,generate,repair,report,scan,secret,work",
                "gui|audit,check,core,facts,report,work",
                "gui.support|audit,check,facts,report,work",
                "gui.look|audit,check,core,facts,gui.support,work",
                "gui.findings|audit,check,facts,gui.look,gui.support,report",
                "gui.overview|audit,check,facts,gui.look,gui.support,report",
                "gui.containers|audit,check,facts,gui.look,gui.support,report,work",
                "gui.checklist|audit,check,facts,gui.look,gui.support,report",
                "gui.engine|audit,check,facts,gui.look,gui.support,report",
                "gui.settings|core,gui.look,gui.support,report,work",
                "gui.fix|audit,check,core,facts,gui.look,gui.support,report,work",
                "gui.export|audit,core,facts,gui.look,gui.support,report,work",
                "gui.files|audit,check,core,facts,gui.look,gui.support,report,work",
                "generate|facts,text",
            })
    void eachPackageKnowsOnlyWhatItMay(String name, String known) {
        var allowed =
                known == null
                        ? new String[0]
                        : java.util.Arrays.stream(known.split(",", -1))
                                .map(p -> "io.hullwright." + p + "..")
                                .toArray(String[]::new);
        var own = "io.hullwright." + name + "..";
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.hullwright..")
                                .and(not(resideInAnyPackage(own)))
                                .and(not(resideInAnyPackage(allowed))))
                .check(OURS);
    }

    @Test
    void checksAndFactsTouchNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage("io.hullwright.check..", "io.hullwright.facts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.nio.file.Files.class)
                .check(OURS);
    }

    @Test
    void generatorsWriteNoFile() {
        noClasses()
                .that()
                .resideInAPackage("io.hullwright.generate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.channels..", "java.nio.file..")
                .check(OURS);
    }

    @Test
    void repairTouchesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("io.hullwright.repair..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.nio.file.Files.class)
                .check(OURS);
    }

    @Test
    void onlyCollectKnowsTheDockerLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.hullwright.collect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.dockerjava..", "org.apache.hc..")
                .check(OURS);
    }

    @Test
    void onlyMainKnowsTheStandardStreams() {
        noClasses()
                .that(not(belongToAnyOf(Main.class)))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .check(OURS);
    }

    @Test
    void checksStayInTheirPackage() {
        classes()
                .that()
                .implement(io.hullwright.check.Check.class)
                .and()
                .areNotInterfaces()
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void nothingNeedsAWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .check(OURS.that(not(resideInAnyPackage("io.hullwright.gui.."))));
    }
}
