package jp.madoguchi.storage.centre;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.database.TestCentre;

/**
 * A process that keeps batches of many sizes with their receipts, says each one's number once its
 * transaction has returned, and does not end by itself.
 */
final class BatchTaker {
  static final TerminalId TERMINAL = new TerminalId("T-1");
  private static final int LARGEST = 60_000;

  private BatchTaker() {}

  public static void main(String[] line) {
    Random random = new Random(Long.parseLong(line[1]));
    try (CentreStore store = TestCentre.open(Path.of(line[0]))) {
      while (true) {
        byte[] sealed = new byte[1 + random.nextInt(LARGEST)];
        random.nextBytes(sealed);
        long index = store.inTransaction(transaction -> take(transaction, sealed));
        System.out.println(index);
      }
    }
  }

  private static long take(CentreTransaction transaction, byte[] sealed) {
    Bytes hash = Sha256.of(sealed);
    Ledger ledger = transaction.ledger();
    MerkleFrontier log = ledger.lockLog().append(hash.toArray());
    Ledger.Place place = new Ledger.Place(TERMINAL, 1, log.size());
    ledger.keepBatch(log.size(), place, hash, sealed, Instant.EPOCH);
    ledger.keepReceipt(log.size(), place, hash.toArray());
    ledger.keepLog(log);
    return log.size();
  }
}
