package jp.madoguchi.centre.medium;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.medium.AnswerWriting;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.CarriedAnswers;
import jp.madoguchi.core.medium.MediumIndex;
import jp.madoguchi.core.medium.MediumItem;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.Ledger;

/** Gathers what belongs on an answer medium. */
record AnswerParts(CentreStore store, Deliveries deliveries, CarriedDesk carried) {
  /** Bytes of pages on one medium, at most; what is left goes with the next answer. */
  private static final long MOST_PAGE_BYTES = 256L << 20;

  int write(
      MediumIndex asked,
      Device device,
      FileStore medium,
      Instant now,
      CentreKeys keys,
      Randomness randomness)
      throws IOException, MediumRefused {
    AnswerWriting writing = AnswerWriting.on(medium, asked, randomness);
    int files = 0;
    List<Receipt> receipts = new ArrayList<>();
    for (MediumItem item : asked.items()) {
      if (item.kind() == MediumItem.Kind.BATCH && word(writing, asked, item, receipts)) {
        files++;
      }
    }
    files += told(writing, asked, device, receipts);
    // As over a line: the register's content goes to terminals in good standing alone. Of one that
    // opens for nobody the store is closed, and it takes none.
    if (device.state() == DeviceState.ACTIVE && !asked.lapsed()) {
      files += pages(writing, asked.cursor());
    }
    writing.finish(now, keys);
    return files;
  }

  /** What was asked beside the batches; nothing where nothing was, or nothing can be said. */
  private int told(AnswerWriting writing, MediumIndex asked, Device device, List<Receipt> receipts)
      throws IOException {
    CarriedAnswers answers =
        store
            .read(transaction -> transaction.media().asked(asked.device(), asked.dispatch()))
            .flatMap(content -> CarriedDesk.decoded(asked.device(), content.toArray()))
            .map(questions -> carried.answers(device, questions, receipts))
            .orElseGet(CarriedAnswers::none);
    if (answers.equals(CarriedAnswers.none()) && !asked.lapsed()) {
      return 0;
    }
    writing.told(answers);
    return 1;
  }

  /** The centre's word on one batch, where it has one. */
  private boolean word(
      AnswerWriting writing, MediumIndex asked, MediumItem item, List<Receipt> receipts)
      throws IOException {
    BatchPlace place = item.place();
    Ledger.Place at = new Ledger.Place(asked.device(), place.epoch(), place.sequence());
    Optional<byte[]> receipt = store.read(transaction -> receipt(transaction, at, item.hash()));
    if (receipt.isPresent()) {
      writing.receipt(place, receipt.get());
      receipts.add(ReceiptCodec.ownContent(Bytes.of(receipt.get())));
      return true;
    }
    Optional<Bytes> refusal =
        store.read(
            transaction -> transaction.media().refusal(asked.device(), asked.dispatch(), place));
    if (refusal.isPresent()) {
      writing.refusal(place, refusal.get().toArray());
    }
    return refusal.isPresent();
  }

  private static Optional<byte[]> receipt(
      CentreTransaction transaction, Ledger.Place place, Bytes hash) {
    return transaction
        .ledger()
        .batchHash(place)
        .filter(hash::equals)
        .flatMap(_ -> transaction.ledger().receipt(place));
  }

  /**
   * Pages from a cursor up to the one after which nothing is new, and where the register stands.
   */
  private int pages(AnswerWriting writing, long cursor) throws IOException {
    int files = 0;
    long bytes = 0;
    long from = cursor;
    Optional<TreeHead> end = Optional.empty();
    Optional<Bytes> point = deliveries.point(cursor);
    if (point.isPresent()) {
      writing.point(cursor, point.get().toArray());
      files++;
    }
    while (end.isEmpty() && bytes < MOST_PAGE_BYTES && writing.hasRoom()) {
      Optional<Deliveries.SignedPage> next = deliveries.page(from, Delta.USUAL_ROWS);
      if (next.isEmpty()) {
        break;
      }
      Deliveries.SignedPage page = next.get();
      writing.page(from, page.signed().toArray());
      files++;
      bytes += page.signed().length();
      if (page.to() == from) {
        end = page.root().map(root -> new TreeHead(page.to(), root));
        break;
      }
      from = page.to();
    }
    writing.head(end.orElseGet(deliveries::head).encode());
    return files + 1;
  }
}
