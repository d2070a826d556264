package jp.madoguchi.terminal.sync;

import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.transfer.Cutting;
import jp.madoguchi.core.transfer.ManifestCodec;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.transfer.UploadManifest;

/**
 * Brings a large batch up in pieces (protocol point 15), one request after the other; whatever is
 * cut, at most one piece travels twice. What is remembered here saves a question and nothing more:
 * after a restart the centre is asked. For one thread.
 */
final class Uploading {
  /**
   * Up to this size a batch goes in one request: what a cut loses of it is hardly more than the
   * manifest's signatures and certificates cost.
   */
  static final int SMALL = 64 << 10;

  private static final byte[] NOTHING = new byte[0];

  private final Sealing sealing;
  private final Line line;
  private final int small;
  private Optional<UnderWay> current = Optional.empty();

  /** What came of one request. */
  sealed interface Outcome {}

  /** The centre keeps more of it than before. */
  record Further(int missing) implements Outcome {}

  /** What the centre answers to the batch, once all of it came or before. */
  record Answered(Line.Answer answer) implements Outcome {}

  /**
   * An upload.
   *
   * @param missing as the centre said; nothing where it must be asked first
   * @param fewest that were ever missing
   */
  private record UnderWay(
      Outbox.Sealed batch, Cutting cutting, Optional<MissingPieces> missing, int fewest) {
    UnderWay knowing(MissingPieces now) {
      return new UnderWay(batch, cutting, Optional.of(now), Math.min(fewest, now.count()));
    }

    UnderWay afresh() {
      return new UnderWay(batch, cutting, Optional.empty(), Integer.MAX_VALUE);
    }

    UnderWay unsure() {
      return new UnderWay(batch, cutting, Optional.empty(), fewest);
    }
  }

  /**
   * @param small up to this size a batch goes in one request
   */
  Uploading(Sealing sealing, Line line, int small) {
    this.sealing = sealing;
    this.line = line;
    this.small = small;
  }

  /** Whether a batch goes in one request. */
  boolean isSmall(Outbox.Sealed batch) {
    return batch.bytes().length() <= small;
  }

  /** Does the next requests for this batch, until one brought it on. */
  Outcome step(Outbox.Sealed batch) throws LineDown, MalformedCbor, InterruptedException {
    Optional<UnderWay> known = current.filter(upload -> upload.batch().equals(batch));
    current = Optional.empty();
    if (known.isEmpty()) {
      Cutting cutting = Cutting.of(batch.bytes());
      return begin(new UnderWay(batch, cutting, Optional.empty(), Integer.MAX_VALUE));
    }
    UnderWay upload = known.get();
    current = Optional.of(upload.unsure());
    return upload.missing().isPresent() ? send(upload, upload.missing().get()) : resume(upload);
  }

  private Outcome begin(UnderWay upload) throws LineDown, MalformedCbor, InterruptedException {
    Outbox.Sealed batch = upload.batch();
    UploadManifest manifest =
        new UploadManifest(
            sealing.environment(),
            sealing.device(),
            batch.epoch(),
            batch.sequence(),
            upload.cutting().hash(),
            upload.cutting().pieces().size(),
            upload.cutting().pageHashes());
    return heard(
        upload,
        ask(
            new LinePath.ManifestAt(batch.epoch(), batch.sequence()),
            ManifestCodec.sign(manifest, sealing.keys()).toArray()));
  }

  /** After a cut: where the centre says that it lacks as much as before, the rest goes at once. */
  private Outcome resume(UnderWay upload) throws LineDown, MalformedCbor, InterruptedException {
    Outbox.Sealed batch = upload.batch();
    Line.Answer answer = ask(new LinePath.UploadAt(batch.epoch(), batch.sequence()), NOTHING);
    if (answer.status() != LineRefusal.KEPT) {
      current = Optional.empty();
      return isUnknown(answer) ? begin(upload.afresh()) : new Answered(answer);
    }
    MissingPieces missing = missing(answer);
    if (!isOf(missing, upload)) {
      return begin(upload.afresh());
    }
    boolean further = missing.count() < upload.fewest();
    UnderWay now = upload.knowing(missing);
    current = Optional.of(now);
    return further ? new Further(missing.count()) : send(now, missing);
  }

  private Outcome send(UnderWay upload, MissingPieces missing)
      throws LineDown, MalformedCbor, InterruptedException {
    Outbox.Sealed batch = upload.batch();
    current = Optional.of(upload.unsure());
    int first = missing.next().map(MissingPieces.Run::from).orElse(0);
    byte[] pieces = missing.next().map(upload.cutting()::run).orElse(NOTHING);
    Line.Answer answer = ask(new LinePath.PiecesAt(batch.epoch(), batch.sequence(), first), pieces);
    // Where nothing of it came for long, the centre has forgotten that it was begun.
    return isUnknown(answer) ? begin(upload.afresh()) : heard(upload, answer);
  }

  /** An answer that brings nothing on is handed up, or a courier would go round in circles. */
  private Outcome heard(UnderWay upload, Line.Answer answer) throws MalformedCbor {
    if (answer.status() == LineRefusal.OK) {
      current = Optional.empty();
    }
    if (answer.status() != LineRefusal.KEPT) {
      return new Answered(answer);
    }
    MissingPieces missing = missing(answer);
    boolean further = isOf(missing, upload) && missing.count() < upload.fewest();
    if (!further) {
      return new Answered(answer);
    }
    current = Optional.of(upload.knowing(missing));
    return new Further(missing.count());
  }

  private static MissingPieces missing(Line.Answer answer) throws MalformedCbor {
    return MissingPieces.decode(answer.body());
  }

  /**
   * Whether this is about the upload.
   *
   * @throws MalformedCbor it is, and names pieces that the upload does not have
   */
  private static boolean isOf(MissingPieces missing, UnderWay upload) throws MalformedCbor {
    int count = upload.cutting().pieces().count();
    boolean of = missing.envelopeHash().equals(upload.cutting().hash());
    if (of && missing.runs().stream().anyMatch(run -> run.end() > count)) {
      throw new MalformedCbor(0, MalformedCbor.Reason.OUT_OF_RANGE);
    }
    return of;
  }

  private static boolean isUnknown(Line.Answer answer) throws MalformedCbor {
    return answer.status() == LineRefusal.Code.NOT_FOUND.status()
        && LineRefusal.decode(answer.body()).code() == LineRefusal.Code.NOT_FOUND;
  }

  private Line.Answer ask(LinePath path, byte[] body) throws LineDown, InterruptedException {
    return line.ask(path.method(), path.text(), body);
  }
}
