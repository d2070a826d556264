package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.ledger.LedgerAudit;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.core.ledger.LedgerDescription;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;

/**
 * The log of acknowledged batches: {@code centre log-keys --out FILE} writes what a witness or an
 * auditor has to know of it, {@code centre check-log} walks all of it, beside a checkpoint where
 * one is given.
 */
final class LedgerProgram {
  static final Set<String> COMMANDS = Set.of("log-keys", "check-log");
  static final Set<String> OPTIONS =
      Set.of(
          "--home",
          "--db",
          "--db-user",
          ChosenCentre.CONFIG,
          "--out",
          "--checkpoint",
          "--log",
          "--witness-key",
          "--language");

  private static final int BAD = 1;

  private final Path home;
  private final Options options;
  private final Texts texts;
  private final PrintStream out;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();

  LedgerProgram(Path usualHome, Options options, Texts texts, PrintStream out) {
    this.home = options.path("--home").orElse(usualHome);
    this.options = options;
    this.texts = texts;
    this.out = out;
  }

  /** Exit code: 0 written or sound, 1 bad. */
  int run() throws Exception {
    SandboxConsole console = new SandboxConsole(clock, randomness);
    try (OpenCentre centre = OpenCentre.of(options, home, console, clock, randomness)) {
      CentreFiles files = centre.files();
      LedgerPublisher publisher =
          new LedgerPublisher(centre.store(), files.office(), files.keys(), clock);
      return options.words().getFirst().equals("log-keys")
          ? writeKeys(publisher)
          : check(publisher, new CertificateCheck(files.anchors(), Revocations.none(), clock));
    }
  }

  private LedgerDescription own(LedgerPublisher publisher) {
    int era = publisher.store().read(transaction -> transaction.checkpoints().era().number());
    return new LedgerDescription(publisher.origin(era), publisher.certificates());
  }

  private int writeKeys(LedgerPublisher publisher) throws IOException, Options.Misunderstood {
    Path target =
        options
            .path("--out")
            .orElseThrow(() -> new Options.Misunderstood("--out が要ります", "--out is needed"));
    LedgerDescription own = own(publisher);
    Files.write(target, own.encode());
    say("ledger.keys", own.origin().text(), target);
    return 0;
  }

  private int check(LedgerPublisher publisher, CertificateCheck check) throws Exception {
    Optional<Path> file = options.path("--checkpoint");
    Optional<LedgerHead> vouched = Optional.empty();
    if (file.isPresent()) {
      Optional<Path> log = options.path("--log");
      LedgerDescription known = log.isPresent() ? WitnessProgram.read(log.get()) : own(publisher);
      Optional<SignedNote> note = read(file.get());
      vouched =
          note.flatMap(known.keys()::head).filter(head -> head.origin().equals(known.origin()));
      if (vouched.isEmpty() || !cosigned(note.get())) {
        say("ledger.checkpoint.false", file.get());
        return BAD;
      }
    }
    return switch (LedgerAudit.check(publisher.store(), check, vouched)) {
      case LedgerAudit.Verdict.Sound(long entries, long covered) -> {
        say("ledger.sound", entries);
        say(file.isPresent() ? "ledger.vouched" : "ledger.unvouched", covered);
        yield 0;
      }
      case LedgerAudit.Verdict.Bad(long entry, LedgerAudit.Flaw flaw) -> {
        say("ledger.bad", entry);
        say("ledger.flaw." + flaw);
        yield BAD;
      }
    };
  }

  /** Where a witness is named, it has to have signed too. */
  private boolean cosigned(SignedNote note) throws Options.Misunderstood {
    Optional<String> named = options.value("--witness-key");
    if (named.isEmpty()) {
      say("ledger.nowitness");
      return true;
    }
    WitnessKey key = key(named.get());
    var at = key.cosigned(note);
    at.ifPresent(when -> say("ledger.cosigned", key.name(), when));
    return at.isPresent();
  }

  static WitnessKey key(String text) throws Options.Misunderstood {
    return WitnessKey.parse(text)
        .orElseThrow(() ->
            new Options.Misunderstood(
                "--witness-key は証人が告げる「名前+番号+鍵」です",
                "--witness-key takes NAME+ID+KEY as the witness says it"));
  }

  private static Optional<SignedNote> read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return SignedNote.parse(Bytes.of(content.readNBytes(SignedNote.MAX_SIZE + 1)));
    }
  }

  private void say(String key, Object... values) {
    out.println(texts.get(key, values));
  }
}
