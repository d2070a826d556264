package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
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
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.value.Bytes;

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

  private final CentreCommand command;

  LedgerProgram(CentreCommand command) {
    this.command = command;
  }

  /** Exit code: 0 written or sound, 1 bad. */
  int run() throws Exception {
    try (OpenCentre centre = command.open()) {
      LedgerPublisher publisher = command.publisher(centre);
      return command.options().words().getFirst().equals("log-keys")
          ? writeKeys(publisher)
          : check(
              publisher,
              new CertificateCheck(centre.files().anchors(), Revocations.none(), command.clock()));
    }
  }

  private LedgerDescription own(LedgerPublisher publisher) {
    int era = publisher.store().read(transaction -> transaction.checkpoints().era().number());
    return new LedgerDescription(publisher.origin(era), publisher.certificates());
  }

  private int writeKeys(LedgerPublisher publisher) throws IOException, Options.Misunderstood {
    Path target =
        command
            .options()
            .path("--out")
            .orElseThrow(() -> new Options.Misunderstood("--out が要ります", "--out is needed"));
    LedgerDescription own = own(publisher);
    Files.write(target, own.encode());
    command.say("ledger.keys", own.origin().text(), target);
    return 0;
  }

  private int check(LedgerPublisher publisher, CertificateCheck check) throws Exception {
    Optional<Path> file = command.options().path("--checkpoint");
    Optional<LedgerHead> vouched = Optional.empty();
    if (file.isPresent()) {
      Optional<Path> log = command.options().path("--log");
      LedgerDescription known = log.isPresent() ? WitnessProgram.read(log.get()) : own(publisher);
      Optional<SignedNote> note = read(file.get());
      vouched =
          note.flatMap(known.keys()::head).filter(head -> head.origin().equals(known.origin()));
      if (vouched.isEmpty() || !cosigned(note.get())) {
        command.say("ledger.checkpoint.false", file.get());
        return BAD;
      }
    }
    return switch (LedgerAudit.check(publisher.store(), check, vouched)) {
      case LedgerAudit.Verdict.Sound(long entries, long covered) -> {
        command.say("ledger.sound", entries);
        command.say(file.isPresent() ? "ledger.vouched" : "ledger.unvouched", covered);
        yield 0;
      }
      case LedgerAudit.Verdict.Bad(long entry, LedgerAudit.Flaw flaw) -> {
        command.say("ledger.bad", entry);
        command.say("ledger.flaw." + flaw);
        yield BAD;
      }
    };
  }

  /** Where a witness is named, it has to have signed too. */
  private boolean cosigned(SignedNote note) throws Options.Misunderstood {
    Optional<WitnessKey> key = command.witness();
    if (key.isEmpty()) {
      command.say("ledger.nowitness");
      return true;
    }
    var at = key.get().cosigned(note);
    at.ifPresent(when -> command.say("ledger.cosigned", key.get().name(), when));
    return at.isPresent();
  }

  private static Optional<SignedNote> read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return SignedNote.parse(Bytes.of(content.readNBytes(SignedNote.MAX_SIZE + 1)));
    }
  }
}
