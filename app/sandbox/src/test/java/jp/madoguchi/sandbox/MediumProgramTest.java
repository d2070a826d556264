package jp.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.LapsedAnswer;
import jp.madoguchi.core.medium.LapsedAsked;
import jp.madoguchi.core.medium.LapsedMedium;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.medium.OutboxMedium;
import jp.madoguchi.core.medium.ReadAnswer;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.program.Installation;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The centre's commands for media, on a sandbox's centre that does not run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediumProgramTest {
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path home;

  @BeforeAll
  void makeSandbox(@TempDir Path place) throws Exception {
    folder = place;
    home = place.resolve("sandbox");
    SandboxCopies.SMALLER.to(home);
  }

  private int run(String... line) {
    List<String> all = new ArrayList<>(List.of("centre"));
    all.addAll(List.of(line));
    all.addAll(List.of("--home", home.toString()));
    return Main.run(all);
  }

  @Test
  void aMediumIsReadAndAnsweredInOneCommand() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("stick"));
    Path back = Files.createDirectory(folder.resolve("back"));
    try (Sandbox sandbox = Sandbox.open(home, clock, randomness)) {
      Empty terminal = new Empty(sandbox.installation(), clock, randomness);
      DirectoryFiles medium = DirectoryFiles.onMedium(stick);
      Ulid id = Ulid.fresh(clock, randomness);
      OutboxMedium.Written written =
          new OutboxMedium(terminal, terminal)
              .write(medium, id, new MediumNumber("B-1"), clock.now(), _ -> {});
      terminal.key = Optional.of(new Key(id, written.answerKey()));

      int status = run("read-medium", stick.toString(), "--by", "架空", "--answer", back.toString());

      assertEquals(0, status);
      assertEquals(
          id,
          ReadAnswer.on(DirectoryFiles.onMedium(back), terminal.sender(), terminal)
              .index()
              .dispatch());
      assertEquals(1, run("write-answer", back.toString(), "--by", "架空"));
    }
  }

  @Test
  void aMediumOfALapsedTerminalIsAnsweredByTheSameCommand() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("lapsed"));
    try (Sandbox sandbox = Sandbox.open(home, clock, randomness)) {
      Carrying.Sender sender = new Empty(sandbox.installation(), clock, randomness).sender();
      DirectoryFiles medium = DirectoryFiles.onMedium(stick);
      LapsedAsked asked =
          new LapsedMedium(sender)
              .<RuntimeException>write(
                  medium,
                  Ulid.fresh(clock, randomness),
                  new MediumNumber("B-9"),
                  "架空",
                  clock.now(),
                  MediumProgramTest::wantsALease);

      int status = run("read-medium", stick.toString(), "--by", "架空", "--answer", stick.toString());

      assertEquals(0, status);
      assertEquals(asked, LapsedAnswer.on(medium, sender, List.of(asked)).asked());
    }
  }

  private static CarriedQuestions wantsALease(Bytes nonce) {
    Bytes deposit = Bytes.of(new byte[100]);
    LeaseRequest request = new LeaseRequest(nonce, Optional.empty(), Optional.of(deposit));
    return CarriedQuestions.lapsed(Optional.empty(), Optional.empty(), Bytes.of(request.encode()));
  }

  @Test
  void aFolderThatIsNoMediumIsRefused() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    assertEquals(1, run("read-medium", other.toString(), "--by", "架空"));
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertEquals(1, run("read-medium", folder.resolve("nowhere").toString(), "--by", "架空"));
  }

  @Test
  void nobodyIsNotANameForTheLedger() {
    assertEquals(2, run("read-medium", folder.toString()));
  }

  private record Key(Ulid id, Bytes key) {}

  /** A terminal with nothing to send. */
  private static final class Empty implements Carrying, MediaLedger {
    private final Installation installation;
    private final Clock clock;
    private final Randomness randomness;
    private Optional<Key> key = Optional.empty();

    Empty(Installation installation, Clock clock, Randomness randomness) {
      this.installation = installation;
      this.clock = clock;
      this.randomness = randomness;
    }

    @Override
    public Sender sender() {
      return new Sender(
          installation.environment(),
          installation.municipality().code(),
          installation.terminal(),
          installation.keys(),
          installation.recipient(),
          new CertificateCheck(installation.anchors(), Revocations.none(), clock),
          randomness);
    }

    @Override
    public long cursor() {
      return 20;
    }

    @Override
    public void seal() {}

    @Override
    public Taken take(Answers answers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<MediumDispatch> lines(int most) {
      return List.of();
    }

    @Override
    public Out out() {
      return new Out(0, Optional.empty());
    }

    @Override
    public Optional<MediumDispatch> find(Ulid id) {
      return Optional.empty();
    }

    @Override
    public Optional<MediumDispatch> newest(MediumNumber number) {
      return Optional.empty();
    }

    @Override
    public Map<Ulid, Bytes> answerKeys(int most) {
      return key.map(each -> Map.of(each.id(), each.key())).orElse(Map.of());
    }

    @Override
    public List<Waiting> waiting(int most) {
      return List.of();
    }

    @Override
    public Optional<Bytes> sealed(BatchPlace place) {
      return Optional.empty();
    }

    @Override
    public void wrote(MediumDispatch line, Bytes answerKey, By by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void answered(Ulid id, String what, By by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void gaveUp(Ulid id, MediumState state, String reason, By by) {
      throw new UnsupportedOperationException();
    }
  }
}
