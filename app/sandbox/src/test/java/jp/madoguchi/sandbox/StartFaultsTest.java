package jp.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.sandbox.maker.SandboxState;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.program.StartProblems;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong before there is a window ends in a sentence that says what to do. */
class StartFaultsTest {
  private static final SandboxPlan SMALLEST = SandboxPlan.ofMadeUpCity(1, 1);
  private static final String HOME = "madoguchi.home";

  private final PrintStream usualOut = System.out;
  private final PrintStream usualErr = System.err;
  private final Optional<String> usualHome = Optional.ofNullable(System.getProperty(HOME));
  private final Locale usualLocale = Locale.getDefault();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path home;

  private record Said(int code, String text) {
    void assertSays(int expected, String japanese, String english) {
      assertAll(
          () -> assertEquals(expected, code, text),
          () -> assertTrue(text.contains(japanese), text),
          () -> assertTrue(text.contains(english), text),
          () -> assertFalse(text.contains("\tat "), text),
          () -> assertFalse(text.contains("Exception"), text));
    }
  }

  @BeforeEach
  void chooseHome() {
    home = folder.resolve("sandbox");
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void putBack() {
    System.setOut(usualOut);
    System.setErr(usualErr);
    Locale.setDefault(usualLocale);
    usualHome.ifPresentOrElse(
        before -> System.setProperty(HOME, before), () -> System.clearProperty(HOME));
  }

  private Said run(String... line) {
    printed.reset();
    var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    int code = Main.run(List.of(line));
    return new Said(code, printed.toString(StandardCharsets.UTF_8));
  }

  private void makeSandbox() throws Exception {
    SandboxMaker.make(home, SMALLEST, new SystemClock(), new SystemRandomness(), _ -> {});
  }

  @Nested
  class CommandLine {
    @Test
    void anUnknownOptionIsNamed() {
      run("--resident", "5").assertSays(2, "知らない指定です: --resident", "unknown option");
    }

    @Test
    void anUnknownCommandIsNamed() {
      run("opne").assertSays(2, "知らない指示です: opne", "madoguchi help");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
      run("--residents").assertSays(2, "--residents には値が要ります", "needs a value");
    }

    @Test
    void aWordTooManyIsNamed() {
      run("--residents", "5", "10").assertSays(2, "余分な言葉があります: 10", "one word too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1e4", "9999999", "99999999999", ""})
    void aNumberOfResidentsThatNoCityHasIsRefused(String residents) {
      run("--residents", residents).assertSays(2, "1 から", "--residents takes 1 to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "one", "1234567890123456789", ""})
    void aSeedThatIsNoNumberIsRefused(String seed) {
      run("--seed", seed).assertSays(2, "18桁まで", "--seed takes up to 18 digits");
    }

    @Test
    void aCityThatIsNoCodeIsRefused() {
      run("--city", "131210").assertSays(2, "全国地方公共団体コード6桁", "six digits");
    }

    @Test
    void aWrongCommandLineLeavesTheSandbox() throws Exception {
      makeSandbox();
      run("--reset", "--residents", "0").assertSays(2, "1 から", "takes 1 to");
      assertEquals(new SandboxState.Ready(), SandboxState.of(home));
    }
  }

  @Nested
  class AddressFile {
    @Test
    void aMissingOneIsNamed() {
      run("--addresses", folder.resolve("none.zip").toString())
          .assertSays(1, "住所のファイルを読めません: " + folder, "Name the postal code file");
      assertTrue(Files.notExists(home));
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", "letter.csv", "letter.zip"})
    void aFileOfSomethingElseIsNamed(String name) throws IOException {
      Path letter = Files.writeString(folder.resolve(name), "拝啓\n敬具\n");
      run("--addresses", letter.toString())
          .assertSays(1, "住所のファイルを読めません: " + letter, "Name the postal code file");
      assertTrue(Files.notExists(home));
    }

    @Test
    void aDirectoryIsNamed() {
      run("--addresses", folder.toString()).assertSays(1, "住所のファイルを読めません", "Cannot read addresses");
    }

    @Test
    void aSandboxIsNotGivenUpForOneThatCannotBeRead() throws Exception {
      makeSandbox();
      run("--reset", "--addresses", folder.resolve("none.zip").toString())
          .assertSays(1, "住所のファイルを読めません", "Cannot read addresses");
      assertEquals(new SandboxState.Ready(), SandboxState.of(home));
    }

    @Test
    void theAdministratorIsToldToo() throws Exception {
      makeSandbox();
      run("admin", "import-addresses", folder.resolve("none.zip").toString())
          .assertSays(1, "ファイルがありません", "no such file");
      Path letter = Files.writeString(folder.resolve("letter.csv"), "拝啓\n");
      run("admin", "import-addresses", letter.toString())
          .assertSays(1, "住所のファイルを読めません", "Name the postal code file");
    }

    @Test
    void aNewEditionTellsWhatChanged() throws Exception {
      Path edition =
          Files.writeString(
              folder.resolve("edition.csv"),
              "99999,\"000 "
                  + " \",\"0009999\",\"ﾐﾎﾝｹﾝ\",\"ﾐﾎﾝｼ\",\"ｼﾝﾏﾁ\",\"見本県\",\"見本市\",\"新町\",0,0,0,0,0,0\n");
      Path report = folder.resolve("report.csv");
      run("admin", "import-addresses", edition.toString(), "--report", report.toString())
          .assertSays(0, "追加 1 町、廃止 0 町", "1 towns added, 0 gone");
      assertTrue(Files.readString(report).contains("\"追加\",\"999997\",\"見本県見本市\",\"\",\"新町\""));
    }
  }

  @Nested
  class Place {
    @Test
    void aHalfWrittenSandboxIsMadeAnew() throws Exception {
      Path making = Files.createDirectory(folder.resolve("sandbox.making"));
      Files.createFile(making.resolve("sandbox.begun"));
      Files.writeString(Files.createDirectory(making.resolve("terminal")).resolve("x"), "torn");
      var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
      System.setOut(stream);
      var randomness = new SystemRandomness();
      try (Sandbox ready =
          new SandboxConsole(new SystemClock(), randomness).ready(home, SMALLEST)) {
        assertEquals(1, ready.residents());
      }
      new Said(0, printed.toString(StandardCharsets.UTF_8))
          .assertSays(0, "作りかけの練習環境を片付けて作り直します", "made anew");
    }

    @Test
    void filesOfSomebodyElseAreLeftAlone() throws IOException {
      Path letter = Files.writeString(Files.createDirectory(home).resolve("letter"), "dear");
      run().assertSays(1, "MADOGUCHI_HOME に別の場所を", "Name another place in MADOGUCHI_HOME");
      run("--reset").assertSays(1, "練習環境でないファイル", "files that no sandbox made");
      assertTrue(Files.exists(letter));
    }

    @Test
    void aSandboxOfAnotherVersionIsNamed() throws IOException {
      Files.writeString(Files.createDirectory(home).resolve("sandbox.complete"), "version=0\n");
      run().assertSays(1, "別の版（0）", "Make it anew with --reset");
    }

    @Test
    void aMarkThatCannotBeReadIsASentence() throws IOException {
      Files.writeString(Files.createDirectory(home).resolve("sandbox.complete"), "version=\\u12");
      run().assertSays(1, "場所と権限", "Check the place");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsASentence() throws IOException {
      Files.writeString(home, "no directory");
      run().assertSays(1, "MADOGUCHI_HOME", "MADOGUCHI_HOME");
    }

    @Test
    void aPlaceBelowAFileIsASentence() throws IOException {
      Path file = Files.writeString(folder.resolve("file"), "no directory");
      System.setProperty(HOME, file.resolve("sandbox").toString());
      run().assertSays(1, "MADOGUCHI_HOME の場所と権限", "Check MADOGUCHI_HOME and its rights");
    }

    @Test
    void aDirectoryThatMayNotBeReadIsASentence() throws IOException {
      assumeTrue(!System.getProperty("user.name").equals("root"), "root may read everything");
      Files.createDirectory(home);
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("---------"));
      run().assertSays(1, "権限", "rights");
    }

    @Test
    void aDamagedSandboxIsASentence() throws Exception {
      makeSandbox();
      Files.delete(home.resolve("terminal").resolve("device.keys"));
      run().assertSays(1, "--reset で作り直してください", "Make it anew with --reset");
    }

    @Test
    void aDamagedRegisterOfTheCentreIsASentence() throws Exception {
      makeSandbox();
      Files.writeString(home.resolve("centre").resolve("centre.mv.db"), "torn".repeat(5000));
      run().assertSays(1, "台帳のファイルが壊れている", "damaged");
    }

    @Test
    void aSecondInstanceIsToldToUseTheFirst() throws Exception {
      makeSandbox();
      Process first = SandboxHolder.start(home);
      try (var said = first.inputReader()) {
        assertTrue(said.readLine().startsWith(SandboxHolder.HELD));
        run().assertSays(1, "窓口はもう動いています", "Use the open window, or close it first");
        run("--reset").assertSays(1, "窓口はもう動いています", "is running already");
        assertEquals(new SandboxState.Ready(), SandboxState.of(home));
      } finally {
        first.getOutputStream().close();
        assertTrue(first.waitFor(20, TimeUnit.SECONDS));
      }
    }
  }

  @Nested
  class WhileItIsMade {
    @Test
    void aSecondStartIsToldToWait() throws Exception {
      Path making = folder.resolve("sandbox.making");
      var files = new DirectoryFiles(making);
      files.replace("sandbox.begun", new byte[0]);
      try (var held = files.lock("sandbox.lock").orElseThrow()) {
        for (String[] line : new String[][] {{}, {"--reset"}, {"--residents", "5"}}) {
          Said said = run(line);
          said.assertSays(1, "別のプログラムが練習環境を作っています", "Another program is making");
          assertFalse(said.text().contains("片付けて"), said.text());
        }
        assertTrue(files.exists("sandbox.begun"));
      }
    }
  }

  @Nested
  class Disk {
    @Test
    void aFullDiskIsASentenceAndLeavesNothing() throws Exception {
      try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), "6m")) {
        System.setProperty(HOME, disk.root().resolve("sandbox").toString());
        run("--residents", "20000").assertSays(1, "ディスクに空きがありません", "Make room and start again");
        assertEquals(new SandboxState.Absent(), SandboxState.of(disk.root().resolve("sandbox")));
      }
    }
  }

  @Nested
  class Parts {
    @Test
    void missingFontsAreNamedWithWhatToInstall() {
      Exception missing = assertThrows(Fonts.FontMissing.class, () -> Fonts.load(List.of(folder)));
      new Said(1, SandboxStartProblems.sentence(missing))
          .assertSays(1, "apt-get install fonts-noto-cjk", "and start again");
    }

    @Test
    void aMissingLibraryIsASentence() {
      new Said(1, StartProblems.sentence(new UnsatisfiedLinkError("libpangoft2-1.0.so.0")))
          .assertSays(1, "apt-get install libpangoft2-1.0-0", "and start again");
    }
  }
}
