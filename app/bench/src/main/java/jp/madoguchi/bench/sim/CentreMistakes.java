package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.server.Reply;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.DeltaCodec;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.Ledger;

/** Centres that do the wrong thing, made from the right one by laying hands on its tables. */
final class CentreMistakes {
  private CentreMistakes() {}

  /** What every mistake has at hand. */
  private abstract static class Wrong implements Counter {
    final Counter right;
    final SimShelf tables;
    final SimOffice office;

    Wrong(Counter right, SimShelf tables, SimOffice office) {
      this.right = right;
      this.tables = tables;
      this.office = office;
    }

    void before(TerminalId device, LinePath.BatchAt at, byte[] body) {}

    void after(TerminalId device, LinePath.BatchAt at, Reply reply) {}

    @Override
    public Reply answer(TerminalId device, LinePath path, byte[] body) throws IOException {
      if (!(path instanceof LinePath.BatchAt at)) {
        return right.answer(device, path, body);
      }
      before(device, at, body);
      Reply reply = right.answer(device, path, body);
      after(device, at, reply);
      return reply;
    }

    Device device(TerminalId id) {
      return tables.store().read(transaction -> transaction.registry().device(id)).orElseThrow();
    }

    /** The batch in an envelope that holds. */
    Optional<Batch> opened(byte[] sealed) {
      try {
        return Optional.of(
            BatchEnvelope.open(Bytes.of(sealed), office.centre(), office.check(new SimClock())));
      } catch (EnvelopeRefused bent) {
        return Optional.empty();
      }
    }

    /** Makes a batch the next one, whatever was before. */
    void expect(Batch batch) {
      tables.run(
          "delete from batch where terminal = ? and epoch = ? and sequence = ?",
          batch.header().device().value(),
          batch.header().epoch(),
          batch.header().sequence());
      tables.run(
          "delete from receipt where terminal = ? and epoch = ? and sequence = ?",
          batch.header().device().value(),
          batch.header().epoch(),
          batch.header().sequence());
      tables.run(
          "update device set last_sequence = ?, last_batch_hash = ? where terminal = ?",
          batch.header().sequence() - 1,
          batch.header().previousBatchHash().toArray(),
          batch.header().device().value());
    }
  }

  /** Batches in between are not missed. */
  static final class GapAccepted extends Wrong {
    GapAccepted(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    void before(TerminalId device, LinePath.BatchAt at, byte[] body) {
      if (device(device).lastSequence() + 1 < at.sequence()) {
        opened(body).ifPresent(this::expect);
      }
    }
  }

  /** What comes a second time is taken in a second time. */
  static final class AppliedTwice extends Wrong {
    AppliedTwice(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    void before(TerminalId device, LinePath.BatchAt at, byte[] body) {
      Device known = device(device);
      if (known.lastSequence() == at.sequence() && known.epoch() == at.epoch()) {
        opened(body).ifPresent(this::expect);
      }
    }
  }

  /** Between two requests a piece of a large batch is lost. */
  static final class PieceForgotten extends Wrong {
    PieceForgotten(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    public Reply answer(TerminalId device, LinePath path, byte[] body) throws IOException {
      if (path instanceof LinePath.UploadAt) {
        tables.run("delete from upload_piece where place = 1");
      }
      return right.answer(device, path, body);
    }
  }

  /** A terminal with two histories goes on. */
  static final class ForkForgiven extends Wrong {
    ForkForgiven(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    void after(TerminalId device, LinePath.BatchAt at, Reply reply) {
      tables.run("update device set state = 1 where terminal = ? and state = 3", device.value());
    }
  }

  /** A receipt is given and not kept. */
  static final class ReceiptNotKept extends Wrong {
    ReceiptNotKept(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    void after(TerminalId device, LinePath.BatchAt at, Reply reply) {
      if (reply.status() == LineRefusal.OK) {
        tables.run(
            "delete from receipt where terminal = ? and epoch = ? and sequence = ?",
            device.value(),
            at.epoch(),
            at.sequence());
      }
    }
  }

  /** The receipt is there and the data are not: two transactions, and a cut between them. */
  static final class DataLost extends Wrong {
    DataLost(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    void after(TerminalId device, LinePath.BatchAt at, Reply reply) {
      if (reply.status() == LineRefusal.OK && at.sequence() % 3 == 0) {
        tables.run(
            """
            delete from resident_state where change_id in
              (select change_id from change_entry where verdict = 1 and centre_index =
                (select centre_index from batch
                  where terminal = ? and epoch = ? and sequence = ?))\
            """,
            device.value(),
            at.epoch(),
            at.sequence());
      }
    }
  }

  /** The newest batch of a terminal is forgotten, and not what it did. */
  static void forgetLast(TerminalId terminal, SimShelf tables) {
    Device device =
        tables.store().read(transaction -> transaction.registry().device(terminal)).orElseThrow();
    Optional<Bytes> before =
        tables
            .store()
            .read(transaction ->
                transaction
                    .ledger()
                    .batchHash(
                        new Ledger.Place(terminal, device.epoch(), device.lastSequence() - 1)));
    if (device.lastSequence() == 0) {
      return;
    }
    tables.run(
        "delete from batch where terminal = ? and sequence = ?",
        terminal.value(),
        device.lastSequence());
    tables.run(
        "delete from receipt where terminal = ? and sequence = ?",
        terminal.value(),
        device.lastSequence());
    tables.run(
        "update device set last_sequence = ?, last_batch_hash = ? where terminal = ?",
        device.lastSequence() - 1,
        before.orElse(Sha256.NOTHING).toArray(),
        terminal.value());
  }

  /** What a terminal is told to be over goes on. */
  static final class LeaseWithoutEnd extends Wrong {
    LeaseWithoutEnd(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    public Reply answer(TerminalId device, LinePath path, byte[] body) throws IOException {
      if (!(path instanceof LinePath.BatchAt || path instanceof LinePath.PiecesAt)) {
        return right.answer(device, path, body);
      }
      // Only for as long as the batch is judged: whoever asks for a lease is told of its end.
      tables.run("update lease set until_milli = until_milli + 31536000000");
      try {
        return right.answer(device, path, body);
      } finally {
        tables.run("update lease set until_milli = until_milli - 31536000000");
      }
    }
  }

  /** Whatever others did to the record since gives way. */
  static final class StaleBaseAccepted extends Wrong {
    StaleBaseAccepted(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    void before(TerminalId device, LinePath.BatchAt at, byte[] body) {
      if (device(device).lastSequence() + 1 == at.sequence()) {
        opened(body).stream()
            .flatMap(batch -> batch.changes().stream())
            .map(change -> change.entered().act())
            .forEach(this::giveWay);
      }
    }

    private void giveWay(Act act) {
      tables.run(
          "delete from resident_state where address_number = ? and history_number > ?",
          act.resident().toString(),
          act.baseVersion());
    }
  }

  /** Everybody's second account counts as another person. */
  static final class OwnApprovalAccepted extends Wrong {
    OwnApprovalAccepted(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    void before(TerminalId device, LinePath.BatchAt at, byte[] body) {
      tables.run("update operator_entry set person_id = operator_id");
    }
  }

  /** A page of the register comes without its last row. */
  static final class RowLostInDelta extends Wrong {
    RowLostInDelta(Counter right, SimShelf tables, SimOffice office) {
      super(right, tables, office);
    }

    @Override
    public Reply answer(TerminalId device, LinePath path, byte[] body) throws IOException {
      Reply reply = right.answer(device, path, body);
      return path instanceof LinePath.DeltaFrom && reply.status() == LineRefusal.OK
          ? shortened(reply)
          : reply;
    }

    private Reply shortened(Reply reply) {
      try {
        Delta page = DeltaCodec.verify(Bytes.of(reply.body()), office.check(new SimClock()));
        return page.rows().isEmpty()
            ? reply
            : new Reply(
                LineRefusal.OK, DeltaCodec.sign(without(page), office.centre()).toArray(), false);
      } catch (EnvelopeRefused e) {
        throw new IllegalStateException("the centre's own page", e);
      }
    }

    private static Delta without(Delta page) {
      var rows = page.rows().subList(0, page.rows().size() - 1);
      return new Delta(
          page.environment(),
          page.municipality(),
          page.kind(),
          page.fromCursor(),
          page.toCursor(),
          rows,
          List.of(),
          page.rootAfter());
    }
  }
}
