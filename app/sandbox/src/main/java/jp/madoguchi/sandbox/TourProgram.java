package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.drive.DriveFailed;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.sandbox.tour.CounterJobs;
import jp.madoguchi.sandbox.tour.Gallery;
import jp.madoguchi.sandbox.tour.GuidePictures;
import jp.madoguchi.sandbox.tour.Movement;
import jp.madoguchi.sandbox.tour.MovementFile;
import jp.madoguchi.sandbox.tour.SandboxStage;
import jp.madoguchi.sandbox.tour.TourOutcome;
import jp.madoguchi.sandbox.tour.TourPlan;
import jp.madoguchi.sandbox.tour.TourStory;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;

/**
 * Plays the main job with no display in a fresh sandbox of its own, which is deleted afterwards;
 * pictures and transcript stay. Exits 0 only if the receipt came back, verified, and the centre's
 * database holds what was approved.
 */
final class TourProgram {
  /**
   * 足立区: the office that a sandbox with the official address file plays unless another is named.
   */
  static final MunicipalityCode USUAL_CITY = new MunicipalityCode("131211");

  static final String PRACTICE = "--practice";
  static final String GALLERY = "--gallery";
  static final String JOBS = "--jobs";
  static final String GUIDE = "--guide";

  private static final long SEED = 7;
  private static final int LOOK_UPS = 80;

  /** The exit code where all was done but for lines of the movement file. */
  private static final int LINES_LEFT_OUT = 3;

  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final SandboxConsole console = new SandboxConsole(clock, randomness);
  private final Texts texts;
  private int broken;

  TourProgram(Options options) {
    this.options = options;
    texts = Main.texts(options);
  }

  int run() throws Exception {
    Callable<Integer> part = part();
    startToolkit();
    try {
      return part.call();
    } catch (DriveFailed problem) {
      console.say("✗ " + problem.getMessage());
      return 1;
    } finally {
      Platform.exit();
    }
  }

  private Callable<Integer> part() throws Exception {
    Optional<Path> gallery = options.path(GALLERY);
    if (gallery.isPresent()) {
      return () -> inASandbox(sandbox -> show(gallery.get(), sandbox));
    }
    Optional<Path> jobs = options.path(JOBS);
    if (jobs.isPresent()) {
      return () -> inASandbox(sandbox -> work(jobs.get(), sandbox));
    }
    Optional<Path> guide = options.path(GUIDE);
    if (guide.isPresent()) {
      return () -> inASandbox(sandbox -> illustrate(guide.get(), sandbox));
    }
    Optional<Path> practice = options.path(PRACTICE);
    if (practice.isPresent()) {
      return () -> practise(practice.get());
    }
    Path out =
        options
            .path("--out")
            .orElseThrow(() ->
                new Options.Misunderstood(
                    "tour には --out DIR、--gallery DIR、--jobs DIR、--guide DIR のどれかが要ります",
                    "tour needs --out DIR, --gallery DIR, --jobs DIR or --guide DIR"));
    List<Movement> more = movements();
    return () -> inASandbox(sandbox -> play(out, more, 0, sandbox));
  }

  /** All that a clerk does often, for the virtual machine to take notes of. */
  private int practise(Path folder) throws Exception {
    int jobs = inASandbox(sandbox -> work(folder.resolve("jobs"), sandbox));
    int tour = inASandbox(sandbox -> play(folder.resolve("tour"), List.of(), LOOK_UPS, sandbox));
    return Math.max(jobs, tour);
  }

  /** What is done in a sandbox of its own; the program's exit code. */
  private interface Doing {
    int in(Sandbox sandbox) throws Exception;
  }

  private int inASandbox(Doing doing) throws Exception {
    SandboxPlan plan = options.plan(SandboxPlan.USUAL_RESIDENTS, Optional.of(USUAL_CITY), SEED);
    Path home = Files.createTempDirectory("madoguchi-tour");
    try {
      return doing.in(console.ready(home.resolve("sandbox"), plan));
    } finally {
      delete(home);
    }
  }

  private int play(Path out, List<Movement> more, int lookUps, Sandbox sandbox) throws Exception {
    Files.createDirectories(out);
    Fonts fonts = Fonts.load();
    TourPlan plan = TourPlan.forCast(clock.today(), town(sandbox), more).andLookUps(lookUps);
    RunningSandbox running = new RunningSandbox(sandbox, texts, clock, randomness);
    try (SandboxStage stage = new SandboxStage(running, texts, clock, fonts, plan, out)) {
      return report(out, new TourStory(stage, out).play());
    }
  }

  private int show(Path folder, Sandbox sandbox) throws Exception {
    Gallery.prepare(sandbox, randomness);
    Path font =
        Fonts.load()
            .nameFont()
            .orElseThrow(() -> new IOException("the name font is not installed"));
    return staged(
        sandbox,
        folder,
        stage -> {
          int screens = new Gallery(stage, folder, font).show();
          console.say("%d 画面 / screens: %s".formatted(screens, folder.resolve(Gallery.SHEET)));
          return 0;
        });
  }

  private int work(Path folder, Sandbox sandbox) throws Exception {
    return staged(
        sandbox,
        folder,
        stage -> {
          stage.rehearse();
          int jobs = new CounterJobs(stage, folder).play().size();
          console.say("%d の仕事 / jobs: %s".formatted(jobs, folder.resolve("transcript.md")));
          return 0;
        });
  }

  private int illustrate(Path guide, Sandbox sandbox) throws Exception {
    Gallery.prepare(sandbox, randomness);
    Path scratch = Files.createTempDirectory("madoguchi-guide");
    return staged(
        sandbox,
        scratch,
        stage -> {
          Set<String> left = new GuidePictures(stage, guide).take(scratch);
          left.forEach(name -> console.say("✗ 画面がありません / no such screen: " + name));
          return left.isEmpty() ? 0 : 1;
        });
  }

  /** What is done in a window of the sandbox; the program's exit code. */
  private interface Playing {
    int on(SandboxStage stage) throws Exception;
  }

  private int staged(Sandbox sandbox, Path failures, Playing playing) throws Exception {
    Fonts fonts = Fonts.load();
    TourPlan plan = TourPlan.forCast(clock.today(), town(sandbox), List.of());
    RunningSandbox running = new RunningSandbox(sandbox, texts, clock, randomness);
    try (SandboxStage stage = new SandboxStage(running, texts, clock, fonts, plan, failures)) {
      return playing.on(stage);
    }
  }

  private int report(Path out, TourOutcome outcome) {
    for (TourOutcome.Refused refused : outcome.refused()) {
      console.say(
          "✗ %d 行目 / line %d: %s"
              .formatted(
                  refused.movement().line(),
                  refused.movement().line(),
                  String.join(" ", refused.sentences())));
    }
    console.say(
        "届 %d 件を決裁し、受領証 %d 通を確かめました。センターの台帳: %s / %d entered and approved, %d receipts verified, the centre holds them: %s"
            .formatted(
                outcome.entered().size(),
                outcome.receipts(),
                outcome.held() ? "反映済み" : "不足",
                outcome.entered().size(),
                outcome.receipts(),
                outcome.held() ? "yes" : "no"));
    console.say("画像と記録 / pictures and transcript: " + out);
    if (!outcome.complete()) {
      return 1;
    }
    return broken == 0 && outcome.refused().isEmpty() ? 0 : LINES_LEFT_OUT;
  }

  /** The movements of {@code --input}; a broken line is told, and the good ones go in. */
  private List<Movement> movements() throws IOException {
    Optional<Path> input = options.path("--input");
    if (input.isEmpty()) {
      return List.of();
    }
    try (InputStream stream = Files.newInputStream(input.get())) {
      MovementFile file = MovementFile.read(stream, clock.today());
      BrokenLineWords words = new BrokenLineWords(texts);
      file.broken().forEach(line -> console.say("✗ " + words.of(line)));
      broken = file.broken().size();
      console.say(
          "異動ファイル: %d 件を入力します（読めない行 %d） / movement file: %d to enter, %d unreadable"
              .formatted(
                  file.movements().size(),
                  file.broken().size(),
                  file.movements().size(),
                  file.broken().size()));
      return file.movements();
    }
  }

  /** A town of the office's own to move to, by its postal code: one that no other town shares. */
  private static String town(Sandbox sandbox) {
    AddressDictionary dictionary = sandbox.dictionary();
    Municipality office = sandbox.municipality();
    return dictionary.within(office.code(), "", Integer.MAX_VALUE).stream()
        .filter(town -> !town.name().isEmpty())
        .map(town -> town.postalCode().digits())
        .filter(code -> dictionary.byPostalCode(code, 2).size() == 1)
        .reduce((_, last) -> last)
        .or(() -> dictionary.towns().stream().map(Town::name).findFirst())
        .orElseThrow();
  }

  private static void startToolkit() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    FxThread.start(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
  }

  private static void delete(Path home) throws SandboxFailure, IOException {
    SandboxMaker.delete(home.resolve("sandbox"));
    Files.deleteIfExists(home.resolve("sandbox"));
    Files.deleteIfExists(home);
  }
}
