package jp.madoguchi.sandbox.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import javafx.scene.control.TextField;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import jp.madoguchi.core.certificate.CertificateWriter;
import jp.madoguchi.core.memo.Memo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may know whom, and what only one place may do. Test classes are free. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  private static final String CORE = "jp.madoguchi.core..";
  private static final String STORAGE = "jp.madoguchi.storage..";
  private static final String TERMINAL = "jp.madoguchi.terminal..";
  private static final String CENTRE = "jp.madoguchi.centre..";
  private static final String SANDBOX = "jp.madoguchi.sandbox..";
  private static final String MODALITY = "jp.madoguchi.modality..";
  private static final String SIMULATOR = "jp.madoguchi.core.simulator..";
  private static final String CLOCK_PORT = "jp.madoguchi.core.port.Clock";
  private static final String FX_THREAD = "jp.madoguchi.terminal.task.FxThread";

  /** What core reaches only through a port, by full name. */
  private static final Set<String> OUTSIDE_WORLD =
      Set.of(
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Thread",
          "java.net.DatagramSocket",
          "java.net.InetAddress",
          "java.net.ServerSocket",
          "java.net.Socket",
          "java.net.URLConnection",
          "java.util.Timer",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ScheduledExecutorService");

  /** Beside the gate: the store and the centre on their own, and who stands before any session. */
  private static final Set<String> ASKING =
      Set.of(
          "jp.madoguchi.core.operator.Operator",
          "jp.madoguchi.core.rights.Gate",
          "jp.madoguchi.terminal.login.LoginAttempt",
          "jp.madoguchi.storage.terminal.GrantedRights",
          "jp.madoguchi.centre.examine.Signatories",
          "jp.madoguchi.centre.trust.AdminCheck");

  private JavaClasses inTest;

  @BeforeAll
  void readTheHouse() {
    inTest =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.madoguchi");
    assertTrue(inTest.contain(CLOCK_PORT), "the classes of the house are not on the class path");
  }

  private void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(inTest);
  }

  @Nested
  class Dependencies {

    @Test
    void everyClassIsInARoomOfTheHouse() {
      holds(
          classes()
              .should()
              .resideInAnyPackage(CORE, STORAGE, TERMINAL, CENTRE, SANDBOX, MODALITY)
              .because("a class elsewhere would escape every other rule"));
    }

    @Test
    void coreKnowsNothingOfTheRest() {
      holds(
          noneOf(CORE)
              .dependOnClassesThat()
              .resideInAnyPackage(STORAGE, TERMINAL, CENTRE, SANDBOX));
    }

    @Test
    void storageKnowsOnlyCore() {
      holds(noneOf(STORAGE).dependOnClassesThat().resideInAnyPackage(TERMINAL, CENTRE, SANDBOX));
    }

    /** Whatever a certificate is made of, no note of a colleague can be reached from there. */
    @Test
    void noMemoIsWithinReachOfWhatIsPrinted() {
      assertTrue(inTest.contain(CertificateWriter.class), "certificates are not on the class path");
      assertTrue(inTest.contain(Memo.class), "the memo is not on the class path");
      holds(
          noClasses()
              .that(
                  resideInAnyPackage(
                      "jp.madoguchi.core.remarks..", "jp.madoguchi.core.certificate.."))
              .should()
              .transitivelyDependOnClassesThat(resideInAPackage("jp.madoguchi.core.memo..")));
    }

    @Test
    void modalitiesKnowOnlyCore() {
      holds(
          noneOf(MODALITY)
              .dependOnClassesThat()
              .resideInAnyPackage(STORAGE, TERMINAL, CENTRE, SANDBOX));
    }

    @Test
    void modalitiesAreFoundAndNotKnown() {
      holds(
          noClasses()
              .that(not(resideInAPackage(MODALITY)))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(MODALITY)
              .because("a terminal runs without them"));
    }

    @Test
    void theTerminalDoesNotKnowTheCentre() {
      holds(noneOf(TERMINAL).dependOnClassesThat().resideInAnyPackage(CENTRE, SANDBOX));
    }

    @Test
    void theCentreDoesNotKnowTheTerminal() {
      holds(noneOf(CENTRE).dependOnClassesThat().resideInAnyPackage(TERMINAL, SANDBOX));
    }

    @Test
    void theSimulatorIsForTheSandbox() {
      holds(
          noClasses()
              .that(not(resideInAnyPackage(SIMULATOR, SANDBOX)))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(SIMULATOR));
    }
  }

  @Nested
  class Libraries {

    @Test
    void onlyWindowsSeeJavaFx() {
      holds(
          noClasses()
              .that(not(resideInAnyPackage(TERMINAL, SANDBOX)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
              .because("only the terminal and the sandbox have a screen"));
    }

    @Test
    void onlyStorageSpeaksToADatabase() {
      holds(
          noClasses()
              .that(not(resideInAPackage(STORAGE)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  "java.sql..", "javax.sql..", "org.jooq..", "org.h2..", "org.flywaydb..")
              .because("SQL lives in storage, typed"));
    }

    @Test
    void onlyModalitiesCompareFingersAndFaces() {
      assertTrue(inTest.contain("jp.madoguchi.modality.finger.FingerProvider"));
      holds(
          noClasses()
              .that(not(resideInAPackage(MODALITY)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("com.machinezoo..", "ai.onnxruntime.."));
    }

    @Test
    void nobodyLogsThroughTheJdk() {
      holds(
          noClasses()
              .should()
              .dependOnClassesThat()
              .resideInAPackage("java.util.logging..")
              .because("the log goes through SLF4J"));
    }

    @Test
    void coreTouchesNoFileSocketOrThread() {
      holds(
          noClasses()
              .that()
              .resideInAPackage(CORE)
              .and(not(assignableTo(X509ExtendedKeyManager.class)))
              .and(not(assignableTo(X509ExtendedTrustManager.class)))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("java.net.http..", "java.nio.file..", "java.nio.channels..")
                      .or(named(OUTSIDE_WORLD)))
              .because(
                  "core reaches the world through its ports; the JDK's TLS interfaces name a"
                      + " socket that core's implementations never use"));
    }
  }

  @Nested
  class OneWayOnly {

    @Test
    void onlyTheClockReadsTheTime() {
      holds(
          noClasses()
              .that(not(assignableTo(CLOCK_PORT)))
              .should()
              .accessTargetWhere(describe("reads the time", ArchitectureTest::readsTheTime))
              .because("a test must be able to set the time: ask the clock port"));
    }

    @Test
    void noThreadIsMadeByHand() {
      holds(
          noClasses()
              .that(not(assignableTo(FX_THREAD)))
              .should()
              .accessTargetWhere(describe("makes a thread", ArchitectureTest::makesAThread))
              .because("background work runs on injected executors"));
    }

    @Test
    void onlyOneClassEntersTheFxThread() {
      holds(
          noClasses()
              .that(not(assignableTo(FX_THREAD)))
              .should()
              .accessTargetWhere(
                  describe("enters the FX thread", ArchitectureTest::entersTheFxThread))
              .because("work returns to the screen through the task"));
    }

    @Test
    void onlyTheTokenBringsAProviderOfKeys() {
      holds(
          noClasses()
              .that(not(named(Set.of("jp.madoguchi.terminal.token.Pkcs11Token"))))
              .should()
              .accessTargetWhere(describe("brings a provider", ArchitectureTest::bringsAProvider))
              .because("whoever adds one decides which signatures are believed"));
    }

    @Test
    void onlyTheConsoleOfTheSandboxPrints() {
      holds(
          noClasses()
              .that(not(describe("the console", ArchitectureTest::isConsole)))
              .should(ACCESS_STANDARD_STREAMS)
              .because("what a person must know is on the screen or in the log"));
    }

    @Test
    void onlyTheGateAsksWhoMayDoWhat() {
      holds(
          noClasses()
              .that(not(named(ASKING)))
              .should()
              .accessTargetWhere(describe("asks for a right", ArchitectureTest::asksForARight))
              .because(
                  "an act that asks in a way of its own forgets the register, the log or the day;"
                      + " the store asks once more in its transaction, the centre on its own"));
    }

    @Test
    void onlyASettledFieldIsTypedIn() {
      holds(
          noClasses()
              .that()
              .resideInAPackage(TERMINAL)
              .and(not(named(Set.of("jp.madoguchi.terminal.name.SettledField"))))
              .should()
              .callConstructor(TextField.class)
              .because("what an input method has not finished is nobody's to act on"));
    }

    @Test
    void nothingStaticChanges() {
      holds(
          fields()
              .that()
              .areStatic()
              .should()
              .beFinal()
              .because("state that no test can reset is in nobody's hands"));
    }
  }

  private static ClassesShould noneOf(String room) {
    return noClasses().that().resideInAPackage(room).should();
  }

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return describe("are one of " + names, type -> names.contains(type.getName()));
  }

  /** {@code Instant.now()} and its kind, the clocks of the JDK, and the two counters. */
  private static boolean readsTheTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
        || (owner.isEquivalentTo(java.time.Clock.class) && name.matches("system.*|tick.*"))
        || (owner.isEquivalentTo(System.class) && name.matches("currentTimeMillis|nanoTime"))
        || (owner.isAssignableTo(Calendar.class) && name.matches("getInstance|<init>"))
        || (owner.isEquivalentTo(Date.class)
            && name.equals("<init>")
            && isWithoutParameters(access.getTarget()));
  }

  private static boolean isWithoutParameters(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget unit && unit.getRawParameterTypes().isEmpty();
  }

  private static boolean makesAThread(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    return (owner.isAssignableTo(Thread.class) && access.getName().equals("<init>"))
        || (owner.isEquivalentTo(Thread.class) && access.getName().equals("startVirtualThread"));
  }

  private static boolean asksForARight(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("jp.madoguchi.core.operator.Operator")
        && access.getName().equals("may");
  }

  private static boolean bringsAProvider(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(java.security.Security.class)
        && access.getName().matches("addProvider|insertProviderAt");
  }

  private static boolean entersTheFxThread(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("javafx.application.Platform")
        && access.getName().matches("runLater|startup");
  }

  /** The programs speak on the console before there is a window, and when there will be none. */
  private static boolean isConsole(JavaClass type) {
    return type.getName().equals("jp.madoguchi.sandbox.Main")
        || type.getName().equals("jp.madoguchi.terminal.program.Main")
        || (type.getPackageName().startsWith("jp.madoguchi.sandbox")
            && type.getSimpleName().endsWith("Console"));
  }
}
