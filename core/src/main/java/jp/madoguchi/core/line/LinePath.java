package jp.madoguchi.core.line;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places under which the centre answers. The terminal is known from its certificate alone. */
public sealed interface LinePath {
  /** Whether the centre is there: {@code GET /v1/health}. */
  record Health() implements LinePath {}

  /** {@link Standing}: {@code GET /v1/status}. */
  record Status() implements LinePath {}

  /** Takes a sealed batch: {@code PUT /v1/batches/{epoch}/{sequence}}; answers with its receipt. */
  record BatchAt(int epoch, long sequence) implements LinePath {}

  /**
   * Begins an upload, or goes on with it: a signed manifest: {@code PUT
   * /v1/manifests/{epoch}/{sequence}}. Answers with {@code MissingPieces}, or with the receipt of a
   * batch that has come already.
   */
  record ManifestAt(int epoch, long sequence) implements LinePath {}

  /** What an upload lacks, {@code MissingPieces}: {@code GET /v1/uploads/{epoch}/{sequence}}. */
  record UploadAt(int epoch, long sequence) implements LinePath {}

  /**
   * Pieces of an upload that follow each other, from this one on, none at all where nothing lacks:
   * {@code PUT /v1/uploads/{epoch}/{sequence}/{first}}. Answers with {@code MissingPieces}, or,
   * where all have come, as to the whole batch.
   */
  record PiecesAt(int epoch, long sequence, int first) implements LinePath {}

  /** A receipt that was given: {@code GET /v1/receipts/{epoch}/{sequence}}. */
  record ReceiptAt(int epoch, long sequence) implements LinePath {}

  /** Where the centre's register stands, a {@code TreeHead}: {@code GET /v1/tree}. */
  record Tree() implements LinePath {}

  /** The same with the centre's signatures, a {@code SignedHead}: {@code GET /v1/tree/signed}. */
  record TreeSigned() implements LinePath {}

  /** Parts of its tree, a {@code TreeQuestion}: {@code POST /v1/tree/parts}. */
  record TreeParts() implements LinePath {}

  /**
   * A signed {@code Delta} of what became present after a cursor: {@code GET /v1/deltas/{from}}.
   */
  record DeltaFrom(long cursor) implements LinePath {}

  /**
   * The same for a register that is filled for the first time, in larger pages: {@code GET
   * /v1/fill/{from}}.
   */
  record FillFrom(long cursor) implements LinePath {}

  /**
   * The root of the centre's tree when the register had come so far: {@code GET
   * /v1/points/{cursor}}. No bytes where none of its transactions ended there; nothing where one
   * that takes several pages was under way.
   */
  record PointAt(long cursor) implements LinePath {}

  /** A signed {@code Delta} of {@code ResidentsAsked}: {@code POST /v1/residents}. */
  record Residents() implements LinePath {}

  /** An {@code EditingAnswer} to an {@code EditingQuestion}: {@code POST /v1/editing}. */
  record EditingAsked() implements LinePath {}

  /** What has to do with leases, revocation and orders. */
  sealed interface OfTrust extends LinePath {}

  /**
   * The signed trust list, where it is newer than this version: {@code GET /v1/trust/{version}}.
   */
  record TrustAfter(long version) implements OfTrust {}

  /**
   * The signed trust list that a terminal holds and the centre does not remember: {@code POST
   * /v1/trust/shown}. Answers with a newer one.
   */
  record TrustShown() implements OfTrust {}

  /** A signed {@code LeaseGrant} for a {@code LeaseRequest}: {@code POST /v1/lease}. */
  record LeaseAsked() implements OfTrust {}

  /** The signed {@code Order} that waits for this terminal: {@code GET /v1/order}. */
  record OrderWaiting() implements OfTrust {}

  /** The terminal has done what was ordered: {@code POST /v1/order/done}. */
  record OrderDone() implements OfTrust {}

  /**
   * {@code Directives} that are newer than the {@code Holding} in the body: {@code POST
   * /v1/directives}.
   */
  record DirectivesAsked() implements OfTrust {}

  /**
   * {@code Directives} that are orders to unlock above this number: {@code GET
   * /v1/unlocks/{number}}. For a terminal whose store is closed, which cannot say what else it
   * holds.
   */
  record UnlocksAfter(long number) implements OfTrust {}

  /** What has to do with a terminal's certificates. */
  sealed interface OfCertificates extends LinePath {}

  /** An {@code IssuedPair} for a signed {@code Renewal}: {@code POST /v1/certificates}. */
  record RenewalAsked() implements OfCertificates {}

  /** What has to do with the centre's log of acknowledged batches. */
  sealed interface OfLedger extends LinePath {}

  /**
   * {@code LedgerNews} where the log is at another era or size than these, 0 where none is known:
   * {@code GET /v1/log/{era}/{size}}.
   */
  record LedgerAfter(int era, long size) implements OfLedger {}

  /** Proofs for a {@code ReceiptQuestion}: {@code POST /v1/log/proofs}. */
  record LedgerProofs() implements OfLedger {}

  Pattern LEDGER = Pattern.compile("/v1/log/(0|[1-9][0-9]{0,8})/(0|[1-9][0-9]{0,17})");

  Pattern TRUST = Pattern.compile("/v1/(trust|unlocks)/(0|[1-9][0-9]{0,17})");

  Pattern DELTA = Pattern.compile("/v1/(deltas|fill|points)/(0|[1-9][0-9]{0,17})");

  Pattern PLACE =
      Pattern.compile(
          "/v1/(batches|receipts|manifests|uploads)/([1-9][0-9]{0,8})/([1-9][0-9]{0,17})");

  Pattern PIECES =
      Pattern.compile("/v1/uploads/([1-9][0-9]{0,8})/([1-9][0-9]{0,17})/(0|[1-9][0-9]{0,4})");

  /** What this path names; empty where it is none of ours. */
  static Optional<LinePath> parse(String path) {
    return switch (path) {
      case "/v1/health" -> Optional.of(new Health());
      case "/v1/status" -> Optional.of(new Status());
      case "/v1/tree" -> Optional.of(new Tree());
      case "/v1/tree/signed" -> Optional.of(new TreeSigned());
      case "/v1/tree/parts" -> Optional.of(new TreeParts());
      case "/v1/residents" -> Optional.of(new Residents());
      case "/v1/editing" -> Optional.of(new EditingAsked());
      case "/v1/lease" -> Optional.of(new LeaseAsked());
      case "/v1/directives" -> Optional.of(new DirectivesAsked());
      case "/v1/trust/shown" -> Optional.of(new TrustShown());
      case "/v1/log/proofs" -> Optional.of(new LedgerProofs());
      case "/v1/order" -> Optional.of(new OrderWaiting());
      case "/v1/certificates" -> Optional.of(new RenewalAsked());
      case "/v1/order/done" -> Optional.of(new OrderDone());
      default -> trust(TRUST.matcher(path)).or(() -> numbered(path));
    };
  }

  private static Optional<LinePath> trust(Matcher path) {
    if (!path.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(path.group(2));
    return Optional.of(
        path.group(1).equals("trust") ? new TrustAfter(number) : new UnlocksAfter(number));
  }

  private static Optional<LinePath> numbered(String path) {
    return delta(DELTA.matcher(path))
        .or(() -> ledger(LEDGER.matcher(path)))
        .or(() -> place(PLACE.matcher(path)))
        .or(() -> pieces(PIECES.matcher(path)));
  }

  private static Optional<LinePath> ledger(Matcher path) {
    return path.matches()
        ? Optional.of(
            new LedgerAfter(Integer.parseInt(path.group(1)), Long.parseLong(path.group(2))))
        : Optional.empty();
  }

  private static Optional<LinePath> delta(Matcher path) {
    if (!path.matches()) {
      return Optional.empty();
    }
    long cursor = Long.parseLong(path.group(2));
    return Optional.of(
        switch (path.group(1)) {
          case "deltas" -> new DeltaFrom(cursor);
          case "fill" -> new FillFrom(cursor);
          default -> new PointAt(cursor);
        });
  }

  private static Optional<LinePath> place(Matcher path) {
    if (!path.matches()) {
      return Optional.empty();
    }
    int epoch = Integer.parseInt(path.group(2));
    long sequence = Long.parseLong(path.group(3));
    return Optional.of(
        switch (path.group(1)) {
          case "batches" -> new BatchAt(epoch, sequence);
          case "receipts" -> new ReceiptAt(epoch, sequence);
          case "manifests" -> new ManifestAt(epoch, sequence);
          default -> new UploadAt(epoch, sequence);
        });
  }

  private static Optional<LinePath> pieces(Matcher path) {
    return path.matches()
        ? Optional.of(
            new PiecesAt(
                Integer.parseInt(path.group(1)),
                Long.parseLong(path.group(2)),
                Integer.parseInt(path.group(3))))
        : Optional.empty();
  }

  /** The path as it is asked for. */
  default String text() {
    return switch (this) {
      case Health _ -> "/v1/health";
      case Status _ -> "/v1/status";
      case BatchAt(int epoch, long sequence) -> "/v1/batches/" + epoch + "/" + sequence;
      case ManifestAt(int epoch, long sequence) -> "/v1/manifests/" + epoch + "/" + sequence;
      case UploadAt(int epoch, long sequence) -> "/v1/uploads/" + epoch + "/" + sequence;
      case PiecesAt(int epoch, long sequence, int first) ->
          "/v1/uploads/" + epoch + "/" + sequence + "/" + first;
      case ReceiptAt(int epoch, long sequence) -> "/v1/receipts/" + epoch + "/" + sequence;
      case Tree _ -> "/v1/tree";
      case TreeSigned _ -> "/v1/tree/signed";
      case TreeParts _ -> "/v1/tree/parts";
      case DeltaFrom(long cursor) -> "/v1/deltas/" + cursor;
      case FillFrom(long cursor) -> "/v1/fill/" + cursor;
      case PointAt(long cursor) -> "/v1/points/" + cursor;
      case Residents _ -> "/v1/residents";
      case EditingAsked _ -> "/v1/editing";
      case TrustAfter(long version) -> "/v1/trust/" + version;
      case UnlocksAfter(long number) -> "/v1/unlocks/" + number;
      case TrustShown _ -> "/v1/trust/shown";
      case LeaseAsked _ -> "/v1/lease";
      case DirectivesAsked _ -> "/v1/directives";
      case LedgerAfter(int era, long size) -> "/v1/log/" + era + "/" + size;
      case LedgerProofs _ -> "/v1/log/proofs";
      case OrderWaiting _ -> "/v1/order";
      case OrderDone _ -> "/v1/order/done";
      case RenewalAsked _ -> "/v1/certificates";
    };
  }

  /** The method with which it is asked for. */
  default String method() {
    return switch (this) {
      case BatchAt _, ManifestAt _, PiecesAt _ -> "PUT";
      case TreeParts _,
          Residents _,
          EditingAsked _,
          TrustShown _,
          LeaseAsked _,
          DirectivesAsked _,
          OrderDone _,
          RenewalAsked _,
          LedgerProofs _ ->
          "POST";
      case Health _,
          Status _,
          ReceiptAt _,
          UploadAt _,
          Tree _,
          TreeSigned _,
          DeltaFrom _,
          FillFrom _,
          PointAt _,
          TrustAfter _,
          UnlocksAfter _,
          LedgerAfter _,
          OrderWaiting _ ->
          "GET";
    };
  }
}
