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

  /** A receipt that was given: {@code GET /v1/receipts/{epoch}/{sequence}}. */
  record ReceiptAt(int epoch, long sequence) implements LinePath {}

  /** Where the centre's register stands, a {@code TreeHead}: {@code GET /v1/tree}. */
  record Tree() implements LinePath {}

  /** Parts of its tree, a {@code TreeQuestion}: {@code POST /v1/tree/parts}. */
  record TreeParts() implements LinePath {}

  /**
   * A signed {@code Delta} of what became present after a cursor: {@code GET /v1/deltas/{from}}.
   */
  record DeltaFrom(long cursor) implements LinePath {}

  /** A signed {@code Delta} of {@code ResidentsAsked}: {@code POST /v1/residents}. */
  record Residents() implements LinePath {}

  Pattern DELTA = Pattern.compile("/v1/deltas/(0|[1-9][0-9]{0,17})");

  Pattern PLACE = Pattern.compile("/v1/(batches|receipts)/([1-9][0-9]{0,8})/([1-9][0-9]{0,17})");

  /** What this path names; empty where it is none of ours. */
  static Optional<LinePath> parse(String path) {
    return switch (path) {
      case "/v1/health" -> Optional.of(new Health());
      case "/v1/status" -> Optional.of(new Status());
      case "/v1/tree" -> Optional.of(new Tree());
      case "/v1/tree/parts" -> Optional.of(new TreeParts());
      case "/v1/residents" -> Optional.of(new Residents());
      default -> delta(DELTA.matcher(path)).or(() -> place(PLACE.matcher(path)));
    };
  }

  private static Optional<LinePath> delta(Matcher path) {
    return path.matches()
        ? Optional.of(new DeltaFrom(Long.parseLong(path.group(1))))
        : Optional.empty();
  }

  private static Optional<LinePath> place(Matcher path) {
    if (!path.matches()) {
      return Optional.empty();
    }
    int epoch = Integer.parseInt(path.group(2));
    long sequence = Long.parseLong(path.group(3));
    return Optional.of(
        path.group(1).equals("batches")
            ? new BatchAt(epoch, sequence)
            : new ReceiptAt(epoch, sequence));
  }

  /** The path as it is asked for. */
  default String text() {
    return switch (this) {
      case Health _ -> "/v1/health";
      case Status _ -> "/v1/status";
      case BatchAt(int epoch, long sequence) -> "/v1/batches/" + epoch + "/" + sequence;
      case ReceiptAt(int epoch, long sequence) -> "/v1/receipts/" + epoch + "/" + sequence;
      case Tree _ -> "/v1/tree";
      case TreeParts _ -> "/v1/tree/parts";
      case DeltaFrom(long cursor) -> "/v1/deltas/" + cursor;
      case Residents _ -> "/v1/residents";
    };
  }

  /** The method with which it is asked for. */
  default String method() {
    return switch (this) {
      case BatchAt _ -> "PUT";
      case TreeParts _, Residents _ -> "POST";
      case Health _, Status _, ReceiptAt _, Tree _, DeltaFrom _ -> "GET";
    };
  }
}
