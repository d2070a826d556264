package jp.madoguchi.centre.medium;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.centre.trust.LeaseTerms;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumIndex;
import jp.madoguchi.core.medium.MediumItem;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.ReadOutbox;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.Media;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads media in and answers them, beside the lines: a batch goes through the same intake, with the
 * same locks, and is answered with the same receipt. Safe for use by several threads, each with a
 * medium of its own.
 */
public final class MediumDesk {
  private static final Logger LOG = LoggerFactory.getLogger(MediumDesk.class);

  private final CentreParts parts;
  private final Ingest ingest;
  private final AnswerParts answers;
  private final CarriedDesk carried;

  private MediumDesk(CentreParts parts, Ingest ingest, AnswerParts answers, CarriedDesk carried) {
    this.parts = parts;
    this.ingest = ingest;
    this.answers = answers;
    this.carried = carried;
  }

  /** The desk of a centre, whether it listens or not. */
  public static MediumDesk of(CentreParts parts) {
    return of(parts, Optional.of(LeaseTerms.usual()));
  }

  /** The same with other terms of leases, or with none, so that none go by medium. */
  public static MediumDesk of(CentreParts parts, Optional<LeaseTerms> terms) {
    Ingest ingest =
        Ingest.of(
            parts.store(),
            parts.office(),
            parts.keys(),
            parts.devices(),
            parts.operators(),
            parts.movements(),
            parts.clock());
    Deliveries deliveries = new Deliveries(parts.store(), parts.office(), parts.keys());
    CarriedDesk carried = CarriedDesk.of(parts, terms);
    return new MediumDesk(
        parts, ingest, new AnswerParts(parts.store(), deliveries, carried), carried);
  }

  /**
   * Reads a medium in: takes what is whole of it, in the order of the terminal's batches, and
   * enters it in the ledger. May be done any number of times.
   *
   * @param by whoever does it, for the ledger; at most 100 characters
   * @throws MediumRefused nothing of it was taken
   */
  public ReadIn read(FileStore medium, String by) throws IOException, MediumRefused {
    ReadOutbox outbox = ReadOutbox.on(medium, parts.keys(), parts.devices());
    MediumIndex index = outbox.index();
    if (!index.municipality().equals(parts.office().municipality().code())) {
      throw new MediumRefused(MediumFlaw.OTHER_OFFICE);
    }
    Device device = device(index);
    Optional<Bytes> asked = index.lapsed() ? askedLapsed(outbox, device) : asked(outbox, device);
    List<ReadIn.OfBatch> batches = new ArrayList<>();
    for (MediumItem item : index.items()) {
      if (item.kind() == MediumItem.Kind.BATCH) {
        batches.add(new ReadIn.OfBatch(item.place(), taken(outbox, item)));
      }
    }
    ReadIn read =
        new ReadIn(
            index.device(),
            index.dispatch(),
            index.number(),
            index.lapsed(),
            batches,
            outbox.others());
    keep(outbox, read, asked, by);
    return read;
  }

  /** What is asked beside the batches comes first: it may say that the sender is to be refused. */
  private Optional<Bytes> asked(ReadOutbox outbox, Device device) throws IOException {
    Optional<MediumItem> item =
        outbox.index().items().stream()
            .filter(each -> each.kind() == MediumItem.Kind.ASKED)
            .findFirst();
    if (item.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] content = outbox.content(item.get());
      CarriedDesk.decoded(device.id(), content)
          .ifPresent(questions -> carried.heard(device, questions));
      return Optional.of(Bytes.of(content));
    } catch (MediumRefused damaged) {
      LOG.warn("what {} asks by medium is damaged: {}", device.id(), damaged.flaw());
      return Optional.empty();
    }
  }

  /** All that is on such a medium: where it cannot be read, nothing of the medium is taken. */
  private Optional<Bytes> askedLapsed(ReadOutbox outbox, Device device)
      throws IOException, MediumRefused {
    MediumItem item = outbox.index().items().getFirst();
    byte[] content = outbox.content(item);
    CarriedQuestions questions =
        CarriedDesk.decoded(device.id(), content)
            .filter(read -> item.kind() == MediumItem.Kind.ASKED_LAPSED && read.ofLapsed())
            .orElseThrow(() -> new MediumRefused(MediumFlaw.MALFORMED));
    carried.heard(device, questions);
    return Optional.of(Bytes.of(content));
  }

  private Device device(MediumIndex index) throws MediumRefused {
    return parts
        .store()
        .read(transaction -> transaction.registry().device(index.device()))
        .orElseThrow(() -> new MediumRefused(MediumFlaw.UNKNOWN_DEVICE));
  }

  private ReadIn.Outcome taken(ReadOutbox outbox, MediumItem item) throws IOException {
    byte[] sealed;
    try {
      sealed = outbox.content(item);
    } catch (MediumRefused e) {
      return new ReadIn.Damaged(e.flaw());
    }
    BatchPlace place = item.place();
    return switch (ingest.take(outbox.index().device(), place.epoch(), place.sequence(), sealed)) {
      case Intake.Receipted(_, var verdicts) -> new ReadIn.Taken(verdicts.size());
      case Intake.Repeated _ -> new ReadIn.Known();
      case Intake.Declined(LineRefusal refusal) -> new ReadIn.Refused(refusal);
    };
  }

  private void keep(ReadOutbox outbox, ReadIn read, Optional<Bytes> asked, String by) {
    Map<BatchPlace, Bytes> refusals = new HashMap<>();
    for (ReadIn.OfBatch each : read.batches()) {
      if (each.outcome() instanceof ReadIn.Refused(LineRefusal refusal)) {
        refusals.put(each.place(), Bytes.of(refusal.encode()));
      }
    }
    Media.Line line =
        new Media.Line(
            read.terminal(),
            read.dispatch(),
            read.number(),
            outbox.index().madeAt(),
            outbox.indexFile(),
            now(),
            by,
            Optional.empty());
    parts
        .store()
        .inTransaction(transaction -> {
          transaction.media().keep(line, refusals, asked);
          return true;
        });
  }

  /** What was read and not answered, oldest first. */
  public List<Media.Line> unanswered() {
    return parts.store().read(transaction -> transaction.media().unanswered());
  }

  /**
   * Writes the answer to a medium that was read, also another time: receipts or refusals of its
   * batches, and what others changed since the terminal heard of it.
   *
   * @param medium may be the one that was read; what is on it is overwritten
   * @param by whoever does it, for the ledger; at most 100 characters
   * @return how many files of the answer there are
   */
  public int answer(Media.Line line, FileStore medium, String by)
      throws IOException, MediumRefused {
    MediumIndex asked = ReadOutbox.index(line.indexFile(), parts.keys(), parts.devices());
    requireNothingUnread(medium);
    int files =
        answers.write(asked, device(asked), medium, now(), parts.keys(), parts.randomness());
    parts
        .store()
        .inTransaction(transaction -> {
          transaction.media().answered(line.terminal(), line.dispatch(), now(), by);
          return true;
        });
    return files;
  }

  /** What a terminal wrote and nobody read in is not overwritten by an answer to another. */
  private void requireNothingUnread(FileStore medium) throws IOException, MediumRefused {
    try {
      MediumIndex found = ReadOutbox.on(medium, parts.keys(), parts.devices()).index();
      if (find(found.device(), found.dispatch()).isEmpty()) {
        throw new MediumRefused(MediumFlaw.NOT_READ);
      }
    } catch (MediumRefused refused) {
      if (refused.flaw() != MediumFlaw.NO_INDEX) {
        throw refused;
      }
    }
  }

  private Optional<Media.Line> find(TerminalId terminal, Ulid dispatch) {
    return parts.store().read(transaction -> transaction.media().find(terminal, dispatch));
  }

  /** The ledger's line of a medium that was read. */
  public Optional<Media.Line> line(ReadIn read) {
    return find(read.terminal(), read.dispatch());
  }

  private Instant now() {
    return parts.clock().now().truncatedTo(ChronoUnit.MILLIS);
  }
}
