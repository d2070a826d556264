package jp.madoguchi.centre.intake;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.StoredEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a terminal's access entries and follows their chain. What does not continue it is kept and
 * marked, never refused: evidence of an edit is worth more than a tidy log.
 */
final class EntryChain {
  private static final Logger LOG = LoggerFactory.getLogger(EntryChain.class);

  private EntryChain() {}

  /** Keeps a batch's entries; the terminal with its log grown. */
  static Device keep(CentreTransaction transaction, Device device, Batch batch, long centreIndex) {
    Device grown = device;
    List<StoredEntry> entries = new ArrayList<>();
    for (AccessEntry entry : batch.log()) {
      Bytes bytes = AccessCodec.encode(entry);
      boolean sound =
          entry.sequence() == grown.logSequence() + 1
              && entry.previousHash().equals(grown.logHash())
              && entry.terminal().equals(device.id())
              && entry.contentHolds();
      entries.add(new StoredEntry(entry, bytes, sound));
      grown = grown.logged(entry.sequence(), AccessCodec.hash(bytes));
    }
    transaction.ledger().keepEntries(centreIndex, device.id(), entries);
    boolean complete =
        grown.logSequence() == batch.logSize() && grown.logHash().equals(batch.logHash());
    if (!complete || entries.stream().anyMatch(entry -> !entry.sound())) {
      LOG.warn("The access log of {} does not fit together in batch {}", device.id(), centreIndex);
    }
    return grown;
  }
}
