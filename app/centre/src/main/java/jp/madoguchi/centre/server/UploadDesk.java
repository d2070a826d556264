package jp.madoguchi.centre.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.transfer.ManifestCodec;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.transfer.UploadManifest;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches that come in pieces (protocol point 15). Nothing is kept that a verified manifest
 * of the same terminal does not name. Once all is there, the batch goes where whole ones go. Safe
 * for use by several threads, and by several nodes on one database.
 *
 * @param devices judges terminals' certificates
 * @param gate lets so many requests in at a time
 */
public record UploadDesk(
    CentreStore store,
    BatchDesk batches,
    CertificateCheck devices,
    Clock clock,
    UploadLimits limits,
    BatchGate gate,
    CentreMeters meters) {
  private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);

  /**
   * Answers about an upload.
   *
   * @throws IOException the body did not come; what was whole of it is kept
   */
  Reply answer(LinePath path, TerminalId device, LineDesk.Body body) throws IOException {
    Optional<BatchGate.Place> place = gate.enter();
    if (place.isEmpty()) {
      return Reply.of(meters.turnedAway());
    }
    try (BatchGate.Place _ = place.get()) {
      return switch (path) {
        case LinePath.ManifestAt(int epoch, long sequence) -> begin(device, epoch, sequence, body);
        case LinePath.UploadAt(int epoch, long sequence) ->
            manifest(device, epoch, sequence)
                .flatMap(this::stillMissing)
                .map(Reply::kept)
                .orElseGet(() -> Reply.of(Code.NOT_FOUND));
        case LinePath.PiecesAt(int epoch, long sequence, int first) -> {
          Optional<UploadManifest> manifest = manifest(device, epoch, sequence);
          yield manifest.isPresent() ? take(manifest.get(), first, body) : Reply.of(Code.NOT_FOUND);
        }
        default -> Reply.of(Code.NOT_FOUND);
      };
    }
  }

  private Reply begin(TerminalId device, int epoch, long sequence, LineDesk.Body body)
      throws IOException {
    Optional<byte[]> signed = body.upTo(ManifestCodec.MAX_SIZE);
    if (signed.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    try {
      UploadManifest manifest = ManifestCodec.verify(Bytes.of(signed.get()), devices);
      if (!manifest.device().equals(device)) {
        return Reply.of(Code.OTHER_DEVICE);
      }
      if (manifest.epoch() != epoch || manifest.sequence() != sequence) {
        return Reply.of(Code.MALFORMED);
      }
      return batches
          .answered(device, epoch, sequence, manifest.envelopeHash())
          .orElseGet(() -> begin(manifest));
    } catch (EnvelopeRefused e) {
      LOG.warn("An upload of {} refused: {}", device, e.flaw());
      return Reply.of(new LineRefusal(Code.ENVELOPE, e.flaw().code(), 0));
    }
  }

  private Reply begin(UploadManifest manifest) {
    boolean room = store.inTransaction(transaction -> begin(transaction, manifest));
    return room ? Reply.kept(missing(manifest)) : Reply.of(meters.turnedAway());
  }

  /** The centre's log is locked because two terminals must not take the last room at once. */
  private boolean begin(CentreTransaction transaction, UploadManifest manifest) {
    transaction.ledger().lockLog();
    Uploads uploads = transaction.uploads();
    uploads.expire(clock.now().minus(limits.keep()));
    if (uploads.load(manifest.device()).bytes() + manifest.size() > limits.bytes()) {
      return false;
    }
    uploads.begin(manifest, clock.now());
    return true;
  }

  private Reply take(UploadManifest manifest, int first, LineDesk.Body body) throws IOException {
    PieceIntake intake = new PieceIntake(store, manifest, clock, meters);
    boolean fit;
    try (InputStream in = body.open()) {
      fit = intake.take(in, first);
    }
    if (!fit) {
      LOG.warn("A piece of {} does not fit its manifest", manifest.device());
      return Reply.of(Code.OTHER_PIECE);
    }
    Optional<MissingPieces> missing = stillMissing(manifest);
    if (missing.isEmpty()) {
      return Reply.of(Code.NOT_FOUND);
    }
    return missing.get().count() > 0 ? Reply.kept(missing.get()) : whole(manifest);
  }

  /**
   * What is missing of an upload; empty where another node took the whole in meanwhile, which must
   * not look as if nothing had come.
   */
  private Optional<MissingPieces> stillMissing(UploadManifest manifest) {
    MissingPieces missing = missing(manifest);
    return manifest(manifest.device(), manifest.epoch(), manifest.sequence()).map(_ -> missing);
  }

  /** All have come. A reply that says to come back leaves them where they are. */
  private Reply whole(UploadManifest manifest) throws IOException {
    Optional<byte[]> sealed = store.read(transaction -> transaction.uploads().whole(manifest));
    if (sealed.isEmpty()) {
      return Reply.of(Code.NOT_FOUND);
    }
    Reply reply =
        batches.take(
            manifest.device(), manifest.epoch(), manifest.sequence(), new ArrayBody(sealed.get()));
    if (!reply.later()) {
      store.inTransaction(transaction -> {
        transaction.uploads().remove(manifest.device());
        return true;
      });
    }
    return reply;
  }

  private Optional<UploadManifest> manifest(TerminalId device, int epoch, long sequence) {
    return store
        .read(transaction -> transaction.uploads().manifest(device))
        .filter(found -> found.epoch() == epoch && found.sequence() == sequence);
  }

  private MissingPieces missing(UploadManifest manifest) {
    return MissingPieces.of(
        manifest.envelopeHash(),
        manifest.pieces(),
        store.read(transaction -> transaction.uploads().held(manifest.device())));
  }
}
