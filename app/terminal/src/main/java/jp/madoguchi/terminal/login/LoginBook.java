package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * What must be remembered of logins while no store is open: failed palms per operator, and refused
 * tries that wait to enter the access log. Sealed under the device's secret; each change is on the
 * disk before the method returns. Used from one thread at a time.
 */
public final class LoginBook implements AutoCloseable {
  /** Failed palms after which only an administrator lets the operator in again. */
  public static final int TRIES = 5;

  private static final String FILE = "login.book";
  private static final String LABEL = "login-book-1";
  private static final int REMEMBERED = 500;
  private static final int MAX_SIZE = 1 << 20;

  private final FileStore files;
  private final Secret key;
  private final Randomness randomness;
  private final Map<String, Integer> failures;
  private final List<Refusal> refusals;

  /** A try that was refused. */
  public record Refusal(OperatorId operator, String reason, long epochMilli) {}

  private LoginBook(
      FileStore files,
      Secret key,
      Randomness randomness,
      Map<String, Integer> failures,
      List<Refusal> refusals) {
    this.files = files;
    this.key = key;
    this.randomness = randomness;
    this.failures = failures;
    this.refusals = refusals;
  }

  /**
   * Reads the book, or begins one.
   *
   * @param key 32 bytes derived from the device's secret; taken over
   * @throws KeysRefused the book was altered or belongs to another device
   */
  public static LoginBook open(FileStore files, Secret key, Randomness randomness)
      throws IOException, KeysRefused {
    Map<String, Integer> failures = new HashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    byte[] sealed = files.read(FILE).orElse(new byte[0]);
    if (sealed.length > 0) {
      try {
        read(SealedBlob.open(key, LABEL, sealed), failures, refusals);
      } catch (MalformedCbor problem) {
        throw new IOException("login book", problem);
      }
    }
    return new LoginBook(files, key, randomness, failures, refusals);
  }

  /** Tries left before the operator is locked out. */
  public int triesLeft(OperatorId operator) {
    return Math.max(0, TRIES - failures.getOrDefault(operator.value(), 0));
  }

  /** Counts one try, before the comparison is made. */
  public void count(OperatorId operator) throws IOException {
    failures.merge(operator.value(), 1, Integer::sum);
    write();
  }

  /** Takes the last count back: nothing was compared. */
  public void uncount(OperatorId operator) throws IOException {
    failures.merge(operator.value(), -1, Integer::sum);
    write();
  }

  /** The operator was recognised. */
  public void reset(OperatorId operator) throws IOException {
    if (failures.remove(operator.value()) != null) {
      write();
    }
  }

  /** Remembers a refused try for the access log. */
  public void refused(Refusal refusal) throws IOException {
    if (refusals.size() == REMEMBERED) {
      refusals.removeFirst();
    }
    refusals.add(refusal);
    write();
  }

  /** Refused tries that are not in the access log yet. */
  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** The refused tries are in the access log now. */
  public void handedOver() throws IOException {
    if (!refusals.isEmpty()) {
      refusals.clear();
      write();
    }
  }

  @Override
  public void close() {
    key.close();
  }

  private void write() throws IOException {
    CborWriter out = new CborWriter().array(2).array(2 * failures.size());
    new TreeMap<>(failures).forEach((operator, count) -> out.text(operator).integer(count));
    out.array(3 * refusals.size());
    for (Refusal refusal : refusals) {
      out.text(refusal.operator().value()).text(refusal.reason()).integer(refusal.epochMilli());
    }
    files.replace(FILE, SealedBlob.seal(key, LABEL, out.toBytes(), randomness));
  }

  private static void read(byte[] plain, Map<String, Integer> failures, List<Refusal> refusals)
      throws MalformedCbor {
    CborReader in = new CborReader(plain, MAX_SIZE);
    in.openArray(2);
    for (int i = in.openArray(0, MAX_SIZE) / 2; i > 0; i--) {
      failures.put(in.readText(32), in.readSmallInt(0, Integer.MAX_VALUE));
    }
    in.close();
    for (int i = in.openArray(0, 3 * REMEMBERED) / 3; i > 0; i--) {
      refusals.add(
          new Refusal(new OperatorId(in.readText(32)), in.readText(MAX_SIZE), in.readInt()));
    }
    in.close();
    in.close();
    in.finish();
  }
}
