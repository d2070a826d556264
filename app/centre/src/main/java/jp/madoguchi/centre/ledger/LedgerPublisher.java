package jp.madoguchi.centre.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerKeys;
import jp.madoguchi.core.ledger.LedgerOrigin;
import jp.madoguchi.core.log.checkpoint.NoteSigner;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.merkle.MerkleProver;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Checkpoints;

/**
 * Signs checkpoints of the centre's log (C2SP tlog-checkpoint). None is signed that does not hash
 * to the batches as they are stored, or does not continue the one before. Safe for use by several
 * threads, and by several nodes on one database.
 */
public record LedgerPublisher(CentreStore store, Office office, CentreKeys keys, Clock clock) {
  /** The newest checkpoint, made now where the log has grown since. */
  public Checkpoints.Made newest() {
    return store
        .read(transaction -> present(transaction.checkpoints(), transaction.ledger().log()))
        .orElseGet(() -> store.inTransaction(this::publish));
  }

  private static Optional<Checkpoints.Made> present(Checkpoints checkpoints, MerkleFrontier log) {
    return checkpoints.newest(checkpoints.era().number()).filter(made -> made.size() == log.size());
  }

  private Checkpoints.Made publish(CentreTransaction transaction) {
    Checkpoints checkpoints = transaction.checkpoints();
    int era = checkpoints.lockEra().number();
    MerkleFrontier log = transaction.ledger().log();
    return present(checkpoints, log).orElseGet(() -> sign(checkpoints, era, log));
  }

  /** Whoever calls has locked the era, so that no other node signs meanwhile. */
  private Checkpoints.Made sign(Checkpoints checkpoints, int era, MerkleFrontier log) {
    MerkleProver tree = checkpoints.treeUpTo(log.size());
    boolean sound = Arrays.equals(tree.root(log.size()), log.root());
    if (!sound || !checkpoints.newest(era).map(before -> continues(tree, before)).orElse(true)) {
      throw new StoreUnavailable(
          new StoreFailure.Damaged(new IOException("batches and checkpoints do not match")));
    }
    LedgerHead head = new LedgerHead(origin(era), log.size(), Bytes.of(log.root()));
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    Bytes note =
        new NoteSigner(head.origin().text(), keys.receiptSigner())
            .sign(head.checkpoint().text())
            .encode();
    Checkpoints.Made made = new Checkpoints.Made(era, log.size(), now, note);
    checkpoints.keep(made);
    return made;
  }

  private static boolean continues(MerkleProver tree, Checkpoints.Made before) {
    return SignedNote.parse(before.note())
        .flatMap(note -> LedgerHead.parse(note.text()))
        .filter(head -> head.root().equals(Bytes.of(tree.root(before.size()))))
        .isPresent();
  }

  /** The name of the log in this era. */
  public LedgerOrigin origin(int era) {
    return new LedgerOrigin(office.environment(), office.municipality().code(), era);
  }

  /** The keys that sign. */
  public LedgerKeys certificates() {
    return LedgerKeys.of(keys.receiptSigner());
  }

  /** A checkpoint with the lines that witnesses added to it. */
  public static SignedNote whole(Checkpoints checkpoints, Checkpoints.Made made) {
    SignedNote signed = note(made.note());
    List<SignedNote.Line> lines = new ArrayList<>(signed.lines());
    for (Checkpoints.Cosigned each : checkpoints.cosignatures(made.era(), made.size())) {
      lines.addAll(SignedNote.lines(each.line()).orElse(List.of()));
    }
    return new SignedNote(signed.text(), lines);
  }

  private static SignedNote note(Bytes bytes) {
    return SignedNote.parse(bytes)
        .orElseThrow(() -> new IllegalStateException("a stored checkpoint cannot be read"));
  }

  /** The newest checkpoint that a witness cosigned, with its lines; else the newest. */
  public SignedNote toShow() {
    Checkpoints.Made newest = newest();
    return store.read(transaction -> {
      Checkpoints checkpoints = transaction.checkpoints();
      return whole(checkpoints, checkpoints.newestCosigned(newest.era()).orElse(newest));
    });
  }
}
