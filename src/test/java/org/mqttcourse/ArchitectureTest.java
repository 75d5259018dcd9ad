package org.mqttcourse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages; the README says what each package is for. */
class ArchitectureTest {
  private static final String ROOT = "org.mqttcourse.";

  /** Each package with those that it may use. */
  private static final Map<String, String> ARROWS = new LinkedHashMap<>();

  static {
    ARROWS.put("wire", "");
    ARROWS.put("check", "wire");
    ARROWS.put("lesson", "wire");
    ARROWS.put("exercise", "check lesson");
    ARROWS.put("course", "lesson exercise");
    ARROWS.put("broker", "wire");
    ARROWS.put("playground", "wire");
    ARROWS.put("submission", "check wire");
    ARROWS.put("grading", "exercise check wire broker playground submission");
    ARROWS.put("progress", "check");
    ARROWS.put("report", "wire lesson exercise course check grading progress");
    ARROWS.put("authoring", "lesson exercise course wire");
    ARROWS.put(
        "shell",
        "wire check lesson exercise course broker playground submission grading progress report");
    ARROWS.put(
        "proof", "wire check lesson exercise course broker playground submission grading report");
    ARROWS.put(
        "cli",
        "wire check lesson exercise course broker playground submission grading progress report"
            + " shell proof");
  }

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPaths("target/classes");

  @Test
  void arrowsGoOnlyAsWritten() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : ARROWS.keySet()) {
      layers = layers.layer(name).definedBy(ROOT + name + "..");
    }
    for (Map.Entry<String, String> arrows : ARROWS.entrySet()) {
      String[] uses =
          arrows.getValue().isEmpty() ? new String[0] : arrows.getValue().split(" ", -1);
      layers =
          uses.length == 0
              ? layers.whereLayer(arrows.getKey()).mayNotAccessAnyLayer()
              : layers.whereLayer(arrows.getKey()).mayOnlyAccessLayers(uses);
    }
    layers.check(classes);
  }

  @Test
  void arrowsNeverRoundInACircle() {
    slices().matching("org.mqttcourse.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void everyPackageHasItsArrows() {
    noClasses()
        .that(describe("are ours", type -> type.getPackageName().startsWith(ROOT)))
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                describe(
                    "in a package that this test does not know",
                    type -> !ARROWS.containsKey(firstPackage(type)))))
        .check(classes);
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
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void librariesStayInTheirPackages() {
    only("org.jline..", "shell", "").check(classes);
    only("io.netty..", "broker", "io.moquette.broker").check(classes);
    only("io.moquette..", "broker", "io.moquette.broker").check(classes);
    only("org.eclipse.paho..", "playground", "").check(classes);
    only("org.asciidoctor..", "authoring", "").check(classes);
    only("de.siegmar..", "report", "").check(classes);
    only("javax.tools..", "submission", "").check(classes);
  }

  @Test
  void onlyAStudentsProgramAndAnEditorAreProcesses() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "submission..", ROOT + "shell..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(classes);
  }

  @Test
  void onlyMainTouchesTheStandardStreams() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
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
        .check(classes);
  }

  private static ArchRule only(String library, String ours, String other) {
    String[] allowed =
        other.isEmpty()
            ? new String[] {ROOT + ours + ".."}
            : new String[] {ROOT + ours + "..", other};
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
