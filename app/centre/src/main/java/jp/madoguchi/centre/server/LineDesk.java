package jp.madoguchi.centre.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.editing.EditingAnswers;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.ResidentsAsked;
import jp.madoguchi.core.editing.EditingQuestion;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.reconcile.TreeQuestion;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a known terminal is answered, whatever it came by. Safe for use by several threads. */
public record LineDesk(
    CentreStore store,
    BatchDesk batches,
    UploadDesk uploads,
    Deliveries deliveries,
    TrustDesk trust,
    LedgerDesk ledger) {
  private static final Logger LOG = LoggerFactory.getLogger(LineDesk.class);
  private static final int MAX_QUESTION = 4096;

  /** What came with a request; it is read when there is room for it. */
  public interface Body {
    /** Its length, or a negative number where it is not told. */
    long length();

    /** It, once; the caller closes it. */
    InputStream open() throws IOException;

    /** All of it, or empty where it is longer than this. */
    default Optional<byte[]> upTo(int most) throws IOException {
      if (length() > most) {
        return Optional.empty();
      }
      try (InputStream in = open()) {
        byte[] body = in.readNBytes(most + 1);
        return body.length > most ? Optional.empty() : Optional.of(body);
      }
    }
  }

  /** What is asked in the body of a request. */
  private interface Question {
    byte[] answer(byte[] body) throws MalformedCbor;
  }

  /** Whether the centre can work. */
  Reply health() {
    return store.answers() ? Reply.ok(new byte[0]) : Reply.of(Code.UNAVAILABLE);
  }

  /**
   * Answers.
   *
   * @throws IOException the body did not come
   */
  public Reply answer(LinePath path, Device device, Body body) throws IOException {
    return switch (path) {
      case LinePath.Health _ -> health();
      case LinePath.Status _ -> Reply.ok(standing(device).encode());
      case LinePath.BatchAt(int epoch, long sequence) ->
          batches.take(device.id(), epoch, sequence, body);
      case LinePath.ManifestAt _, LinePath.UploadAt _, LinePath.PiecesAt _ ->
          uploads.answer(path, device.id(), body);
      case LinePath.ReceiptAt(int epoch, long sequence) ->
          receipt(new Ledger.Place(device.id(), epoch, sequence));
      case LinePath.OfCertificates _ -> Reply.of(Code.NOT_FOUND);
      case LinePath.OfTrust about -> trust.answer(about, device, body);
      case LinePath.OfLedger about -> ledger.answer(about, device, body);
      case LinePath.Tree _,
          LinePath.TreeSigned _,
          LinePath.TreeParts _,
          LinePath.DeltaFrom _,
          LinePath.FillFrom _,
          LinePath.PointAt _,
          LinePath.EditingAsked _,
          LinePath.Residents _ ->
          switch (device.state()) {
            case ACTIVE ->
                path instanceof LinePath.EditingAsked
                    ? editing(device, body)
                    : register(path, body);
            case REVOKED -> Reply.of(Code.REVOKED_DEVICE);
            case QUARANTINED -> Reply.of(Code.QUARANTINED_DEVICE);
          };
    };
  }

  private Reply editing(Device device, Body body) throws IOException {
    return answer(
        body,
        EditingQuestion.MAX_SIZE,
        asked ->
            new EditingAnswers(store, trust.leases().clock())
                .answer(device.id(), EditingQuestion.decode(asked))
                .encode());
  }

  /** The register's content goes to terminals in good standing alone. */
  private Reply register(LinePath path, Body body) throws IOException {
    return switch (path) {
      case LinePath.Tree _ -> Reply.ok(deliveries.head().encode());
      case LinePath.TreeSigned _ -> Reply.ok(deliveries.signedHead().toArray());
      case LinePath.TreeParts _ ->
          answer(body, asked -> deliveries.parts(TreeQuestion.decode(asked)));
      case LinePath.Residents _ ->
          answer(body, asked -> deliveries.residents(ResidentsAsked.decode(asked)).toArray());
      case LinePath.PointAt(long cursor) ->
          deliveries
              .point(cursor)
              .map(root -> Reply.ok(root.toArray()))
              .orElseGet(() -> Reply.of(Code.NOT_FOUND));
      case LinePath.DeltaFrom(long cursor) -> page(cursor, Delta.USUAL_ROWS);
      case LinePath.FillFrom(long cursor) -> page(cursor, Delta.MOST_ROWS);
      default -> Reply.of(Code.NOT_FOUND);
    };
  }

  private Reply page(long cursor, int rows) {
    return deliveries
        .page(cursor, rows)
        .map(page -> Reply.ok(page.signed().toArray()))
        .orElseGet(() -> Reply.of(Code.NOT_FOUND));
  }

  private static Reply answer(Body body, Question question) throws IOException {
    return answer(body, MAX_QUESTION, question);
  }

  private static Reply answer(Body body, int most, Question question) throws IOException {
    Optional<byte[]> asked = body.upTo(most);
    if (asked.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    try {
      return Reply.ok(question.answer(asked.get()));
    } catch (MalformedCbor e) {
      LOG.debug("a question that cannot be read", e);
      return Reply.of(Code.MALFORMED);
    }
  }

  /** Where a terminal's row of batches stands. */
  public static Standing standing(Device device) {
    return new Standing(
        device.epoch(), device.lastSequence(), device.lastBatchHash(), device.lastReceiptHash());
  }

  private Reply receipt(Ledger.Place place) {
    return store
        .read(transaction -> transaction.ledger().receipt(place))
        .map(Reply::ok)
        .orElseGet(() -> Reply.of(Code.NOT_FOUND));
  }
}
