package org.mqttcourse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mqttcourse.submission.inside.Practice;

/** Holds the arrows between the packages; the README says what each package is for. */
class ArchitectureTest {
  private static final String ROOT = "org.mqttcourse.";
  private static final String PAHOS_LOG = "org.eclipse.paho.client.mqttv3.logging";

  private static final String[] BELOW_THE_SHELL = {
    "text",
    "wire",
    "check",
    "lesson",
    "exercise",
    "course",
    "broker",
    "playground",
    "submission",
    "grading",
    "progress",
    "lab",
    "report"
  };

  /** Read once: that takes seconds. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPaths("target/classes");

  /** Each package with those that it may use. */
  private final Map<String, List<String>> arrows =
      Map.ofEntries(
          entry("wire", List.of()),
          entry("check", List.of("wire")),
          entry("lesson", List.of("wire")),
          entry("exercise", List.of("check", "lesson")),
          entry("course", List.of("lesson", "exercise")),
          entry("broker", List.of("wire", "text")),
          entry("text", List.of()),
          entry("playground", List.of("wire", "text")),
          entry("submission", List.of("check", "wire")),
          entry(
              "grading",
              List.of(
                  "exercise",
                  "check",
                  "wire",
                  "broker",
                  "playground",
                  "submission",
                  "progress",
                  "text")),
          entry("progress", List.of("check", "text")),
          entry("lab", List.of("wire", "lesson", "broker", "playground", "text")),
          entry(
              "report",
              List.of(
                  "wire",
                  "lesson",
                  "exercise",
                  "course",
                  "check",
                  "grading",
                  "progress",
                  "lab",
                  "text")),
          // Pages draw what builds on what as the shell does.
          entry("authoring", List.of("lesson", "exercise", "course", "wire", "report", "text")),
          entry("shell", List.of(BELOW_THE_SHELL)),
          // What lessons show of the shell is typed into a real one.
          entry("proof", Stream.concat(Stream.of("shell"), Stream.of(BELOW_THE_SHELL)).toList()),
          entry(
              "cli",
              Stream.concat(Stream.of("shell", "proof", "authoring"), Stream.of(BELOW_THE_SHELL))
                  .toList()));

  @Test
  void arrowsGoOnlyAsWritten() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : arrows.keySet()) {
      layers = layers.layer(name).definedBy(ROOT + name + "..");
    }
    for (Map.Entry<String, List<String>> arrow : arrows.entrySet()) {
      LayeredArchitecture.LayerDependencySpecification layer = layers.whereLayer(arrow.getKey());
      layers =
          arrow.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(arrow.getValue().toArray(String[]::new));
    }
    layers.check(CLASSES);
  }

  @Test
  void arrowsNeverRoundInACircle() {
    slices().matching("org.mqttcourse.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageHasItsArrows() {
    noClasses()
        .that(describe("are ours", type -> type.getPackageName().startsWith(ROOT)))
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                describe(
                    "in a package that this test does not know",
                    type -> !arrows.containsKey(firstPackage(type)))))
        .check(CLASSES);
  }

  @Test
  void checksUseOnlyWhatACheckMay() {
    noClasses()
        .that(describe("are checks of exercises", ArchitectureTest::isExerciseCheck))
        .should()
        .dependOnClassesThat(
            describe(
                "are neither the JDK's nor of check or wire",
                type ->
                    !type.getPackageName().startsWith("java.")
                        && !isExerciseCheck(type)
                        && !type.getPackageName().startsWith(ROOT + "check")
                        && !type.getPackageName().startsWith(ROOT + "wire")))
        .check(CLASSES);
  }

  @Test
  void librariesStayInTheirPackages() {
    only("org.jline..", "shell").check(CLASSES);
    only("io.netty..", "broker", "io.moquette.broker").check(CLASSES);
    only("io.moquette..", "broker", "io.moquette.broker").check(CLASSES);
    only("org.bouncycastle..", "broker").check(CLASSES);
    // Inside a student's JVM, what practises its start must do what a program does.
    only("org.eclipse.paho..", "playground", ROOT + "submission.inside", PAHOS_LOG).check(CLASSES);
    only("org.asciidoctor..", "authoring").check(CLASSES);
    only("de.siegmar..", "report", ROOT + "grading..").check(CLASSES);
    only("javax.tools..", "submission").check(CLASSES);
  }

  @Test
  void onlyAStudentsProgramAndAnEditorAreProcesses() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "submission..", ROOT + "shell..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(CLASSES);
  }

  @Test
  void onlyMainTouchesTheStandardStreams() {
    noClasses()
        .that()
        // The second is a main of its own, and plays a student's program.
        .doNotBelongToAnyOf(Main.class, Practice.class)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  private static ArchRule only(String library, String ours, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(ROOT + ours + ".."), Stream.of(others)).toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .and()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static boolean isExerciseCheck(JavaClass type) {
    return !type.getPackageName().startsWith("org.")
        && !type.getPackageName().startsWith("io.")
        && !type.getPackageName().startsWith("java");
  }

  private static String firstPackage(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
