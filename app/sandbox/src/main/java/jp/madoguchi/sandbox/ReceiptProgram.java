package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.ledger.ReceiptProver;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.evidence.ProvenReceipt;
import jp.madoguchi.core.evidence.ReceiptCheck;
import jp.madoguchi.core.evidence.ReceiptVerdict;
import jp.madoguchi.core.ledger.LedgerDescription;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.Ledger;

/**
 * One receipt and what proves it: {@code centre prove} writes a small file at the centre, {@code
 * centre check-receipt FILE LOG…} judges it anywhere, with public keys alone.
 */
final class ReceiptProgram {
  static final String PROVE = "prove";
  static final Set<String> COMMANDS = Set.of(PROVE, "check-receipt");
  static final Set<String> OPTIONS =
      Set.of(
          "--home",
          "--db",
          "--db-user",
          ChosenCentre.CONFIG,
          "--device",
          "--epoch",
          "--sequence",
          "--out",
          "--witness-key",
          "--language");

  private static final int BAD = 1;

  private final CentreCommand command;
  private final Options options;

  ReceiptProgram(CentreCommand command) {
    this.command = command;
    this.options = command.options();
  }

  /** Exit code: 0 written or proven, 1 not. */
  int run() throws Exception {
    return options.words().getFirst().equals(PROVE) ? prove() : check();
  }

  private int prove() throws Exception {
    Ledger.Place place = place();
    Path target = Path.of(options.needed("--out"));
    try (OpenCentre centre = command.open()) {
      LedgerPublisher publisher = command.publisher(centre);
      Optional<ProvenReceipt> proven =
          new ReceiptProver(publisher, centre.files().anchors()).prove(place);
      if (proven.isEmpty()) {
        command.say("evidence.none", place.device().value(), place.epoch(), place.sequence());
        return BAD;
      }
      Files.write(target, proven.get().encode());
      command.say("evidence.written", target);
      return 0;
    }
  }

  private Ledger.Place place() throws Options.Misunderstood {
    try {
      return new Ledger.Place(
          new TerminalId(options.needed("--device")),
          Integer.parseInt(options.value("--epoch").orElse("1")),
          Long.parseLong(options.needed("--sequence")));
    } catch (IllegalArgumentException e) {
      throw new Options.Misunderstood(
          "使い方: centre prove --device ID --sequence N [--epoch N] --out FILE",
          "usage: centre prove --device ID --sequence N [--epoch N] --out FILE");
    }
  }

  private int check() throws IOException, Options.Misunderstood {
    List<String> words = options.words();
    if (words.size() < 3) {
      throw new Options.Misunderstood(
          "使い方: centre check-receipt FILE LOG… [--witness-key 名前+番号+鍵]",
          "usage: centre check-receipt FILE LOG… [--witness-key NAME+ID+KEY]");
    }
    List<LedgerDescription> logs = new ArrayList<>();
    for (String each : words.subList(2, words.size())) {
      logs.add(WitnessProgram.read(Path.of(each)));
    }
    Optional<WitnessKey> witness = command.witness();
    Optional<ProvenReceipt> proven = read(Path.of(words.get(1)));
    if (proven.isEmpty()) {
      command.say("evidence.unreadable", words.get(1));
      return BAD;
    }
    return switch (new ReceiptCheck(logs, witness, command.clock()).check(proven.get())) {
      case ReceiptVerdict.Proven sound -> sound(sound, proven.get(), witness);
      case ReceiptVerdict.NotProven(ReceiptVerdict.Flaw flaw) -> {
        command.say("evidence.bad");
        command.say("evidence.flaw." + flaw);
        yield BAD;
      }
    };
  }

  private int sound(
      ReceiptVerdict.Proven sound, ProvenReceipt proven, Optional<WitnessKey> witness) {
    Receipt receipt = sound.receipt();
    command.say("evidence.proven");
    command.say("evidence.environment." + receipt.environment().name());
    command.say(
        "evidence.receipt",
        sound.head().origin().municipality().digits(),
        receipt.device().value(),
        receipt.epoch(),
        receipt.sequence(),
        receipt.centreTime());
    command.say(
        "evidence.hashes", receipt.batchHash().hex(), Sha256.of(proven.receipt().toArray()).hex());
    command.say(
        "evidence.verdicts",
        count(receipt, Verdict.Applied.class),
        count(receipt, Verdict.Refused.class),
        count(receipt, Verdict.Held.class));
    command.say(
        "evidence.log", sound.head().origin().text(), receipt.centreIndex(), sound.head().size());
    if (witness.isPresent()) {
      command.say("evidence.witnessed", witness.get().name(), sound.witnessed().orElseThrow());
    } else {
      command.say("evidence.unwitnessed");
    }
    return 0;
  }

  private static long count(Receipt receipt, Class<? extends Verdict> kind) {
    return receipt.verdicts().stream().filter(kind::isInstance).count();
  }

  private static Optional<ProvenReceipt> read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return ProvenReceipt.decode(content.readNBytes(ProvenReceipt.MAX_SIZE + 1));
    }
  }
}
