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

  Pattern PLACE = Pattern.compile("/v1/(batches|receipts)/([1-9][0-9]{0,8})/([1-9][0-9]{0,17})");

  /** What this path names; empty where it is none of ours. */
  static Optional<LinePath> parse(String path) {
    return switch (path) {
      case "/v1/health" -> Optional.of(new Health());
      case "/v1/status" -> Optional.of(new Status());
      default -> place(PLACE.matcher(path));
    };
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
    };
  }
}
