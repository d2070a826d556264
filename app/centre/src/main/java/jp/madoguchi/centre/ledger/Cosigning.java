package jp.madoguchi.centre.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.log.witness.WitnessRequest;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a witness cosign the newest checkpoint (C2SP tlog-witness). What it says is believed for its
 * signature alone, and none of it stands in the way of a receipt. For one thread.
 */
public final class Cosigning {
  private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int NOT_CONSISTENT = 422;

  /** What came of asking. */
  public enum Outcome {
    /** The newest checkpoint has its line. */
    COSIGNED,
    /** It has it since less than an hour. */
    UP_TO_DATE,
    /** Nobody answered. */
    UNREACHABLE,
    /**
     * The witness knows a longer log than there is here: this centre was put back, and nobody has
     * begun the next era; or somebody else runs it too.
     */
    KNOWS_MORE,
    /** The witness knows another log of this name: there are two pasts. */
    KNOWS_OTHER,
    /** The witness refuses: it does not watch this log, or not with these keys. */
    REFUSED,
    /** What came is no cosignature of this witness. */
    NOT_BELIEVED
  }

  private final LedgerPublisher publisher;
  private final WitnessAt witness;
  private final HttpClient client;

  public Cosigning(LedgerPublisher publisher, WitnessAt witness, HttpClient client) {
    this.publisher = publisher;
    this.witness = witness;
    this.client = client;
  }

  /** Which witness. */
  public WitnessAt witness() {
    return witness;
  }

  /**
   * Asks once.
   *
   * @throws InterruptedException the thread was asked to stop
   */
  public Outcome ask() throws InterruptedException {
    Checkpoints.Made made = publisher.newest();
    Optional<Checkpoints.Cosigned> last =
        publisher
            .store()
            .read(transaction -> transaction.checkpoints().last(made.era(), witness.key().name()));
    if (last.filter(each -> each.size() == made.size() && isFresh(each)).isPresent()) {
      return Outcome.UP_TO_DATE;
    }
    long known = last.map(Checkpoints.Cosigned::size).orElse(0L);
    try {
      HttpResponse<String> answer = send(made, known);
      Optional<Long> other = otherSize(answer).filter(size -> size != known);
      return other.isPresent() ? again(made, known, other.get()) : judge(made, answer);
    } catch (IOException e) {
      LOG.info("The witness {} does not answer: {}", witness.key().name(), e.toString());
      return Outcome.UNREACHABLE;
    }
  }

  private boolean isFresh(Checkpoints.Cosigned last) {
    return publisher.clock().now().isBefore(last.at().plus(FRESH));
  }

  /** It knows the log at another size than we thought: one of the two was put back. */
  private Outcome again(Checkpoints.Made made, long known, long size)
      throws IOException, InterruptedException {
    if (size > made.size()) {
      LOG.error(
          "The witness {} knows the log at {}, here it has {}: it was put back, or there are two",
          witness.key().name(),
          size,
          made.size());
      return Outcome.KNOWS_MORE;
    }
    if (size < known) {
      LOG.warn("The witness {} was put back from {} to {}", witness.key().name(), known, size);
    }
    return judge(made, send(made, size));
  }

  private HttpResponse<String> send(Checkpoints.Made made, long known)
      throws IOException, InterruptedException {
    byte[] request = publisher.store().read(transaction -> request(transaction, made, known));
    return client.send(
        HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] request(CentreTransaction transaction, Checkpoints.Made made, long known) {
    List<Bytes> proof =
        transaction.checkpoints().tree().consistency(known, made.size()).path().stream()
            .map(Bytes::of)
            .toList();
    SignedNote note = SignedNote.parse(made.note()).orElseThrow();
    return new WitnessRequest(known, proof, note).encode();
  }

  private static Optional<Long> otherSize(HttpResponse<String> answer) {
    return answer.statusCode() == CONFLICT && answer.body().matches("(0|[1-9][0-9]{0,17})\n")
        ? Optional.of(Long.valueOf(answer.body().strip()))
        : Optional.empty();
  }

  private Outcome judge(Checkpoints.Made made, HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case OK -> believe(made, answer.body());
      case CONFLICT, NOT_CONSISTENT -> {
        LOG.error("The witness {} knows another log of this name", witness.key().name());
        yield Outcome.KNOWS_OTHER;
      }
      default -> {
        LOG.warn("The witness {} answers {}", witness.key().name(), answer.statusCode());
        yield Outcome.REFUSED;
      }
    };
  }

  private Outcome believe(Checkpoints.Made made, String body) {
    Bytes lines = Bytes.of(body.getBytes(StandardCharsets.UTF_8));
    List<SignedNote.Line> own =
        SignedNote.lines(lines).orElse(List.of()).stream()
            .filter(line -> line.name().equals(witness.key().name()))
            .filter(line -> line.id().equals(witness.key().id()))
            .toList();
    SignedNote note = SignedNote.parse(made.note()).orElseThrow();
    List<SignedNote.Line> all = new ArrayList<>(note.lines());
    all.addAll(own);
    Optional<Instant> at = witness.key().cosigned(new SignedNote(note.text(), all));
    at.ifPresent(when -> keep(made, own.getFirst(), when));
    return at.isPresent() ? Outcome.COSIGNED : Outcome.NOT_BELIEVED;
  }

  private void keep(Checkpoints.Made made, SignedNote.Line line, Instant at) {
    Bytes text = Bytes.of(line.text().getBytes(StandardCharsets.UTF_8));
    publisher
        .store()
        .inTransaction(transaction -> {
          Checkpoints checkpoints = transaction.checkpoints();
          checkpoints.lockEra();
          if (checkpoints.isKept(made)) {
            checkpoints.keep(
                made.era(), new Checkpoints.Cosigned(witness.key().name(), made.size(), at, text));
          }
          return 0;
        });
  }
}
