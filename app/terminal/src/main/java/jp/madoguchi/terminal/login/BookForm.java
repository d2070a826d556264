package jp.madoguchi.terminal.login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** The bytes of a login book, before they are sealed. */
final class BookForm {
  private static final int PARTS = 10;

  /** Before there were orders to unlock. */
  private static final int FEWER_PARTS = 9;

  private static final int MAX_SIZE = 1 << 20;
  private static final int ID = 32;
  private static final int BOOT = 64;
  private static final int MOST = 100_000;

  private BookForm() {}

  static byte[] encode(BookContent content) {
    CborWriter out = new CborWriter().array(PARTS);
    out.integer(content.sequence()).bytes(content.previousRoot().toArray());
    out.text(content.lost().map(OldCopy::code).orElse(""));
    write(out.array(4), content.shared());
    out.array(content.failures().size());
    content.failures().forEach((operator, counted) -> write(out.array(5).text(operator), counted));
    out.array(content.unlocks().size());
    content
        .unlocks()
        .forEach((operator, unlock) ->
            out.array(3).text(operator).text(unlock.by()).integer(unlock.at()));
    out.array(content.tried().size());
    for (LoginBook.Tried tried : content.tried()) {
      out.array(3).text(tried.operator().value()).text(tried.how()).integer(tried.epochMilli());
    }
    return out.integer(content.dropped())
        .bytes(PolicyCodec.kept(content.policy()))
        .integer(content.obeyed())
        .toBytes();
  }

  private static void write(CborWriter out, Failures counted) {
    out.integer(counted.count())
        .integer(counted.since())
        .text(counted.boot())
        .integer(counted.tick());
  }

  static BookContent decode(byte[] plain) throws MalformedCbor {
    CborReader in = new CborReader(plain, MAX_SIZE);
    int parts = in.openArray(FEWER_PARTS, PARTS);
    long sequence = in.readInt(1, Long.MAX_VALUE);
    Bytes previous = Bytes.of(in.readBytes(Sha256.LENGTH, Sha256.LENGTH));
    Optional<OldCopy> lost = lost(in);
    in.openArray(4);
    Failures shared = failures(in);
    SortedMap<String, Failures> failures = new TreeMap<>();
    for (int i = in.openArray(0, MOST); i > 0; i--) {
      in.openArray(5);
      failures.put(in.readText(ID), failures(in));
    }
    in.close();
    SortedMap<String, BookContent.Unlock> unlocks = new TreeMap<>();
    for (int i = in.openArray(0, MOST); i > 0; i--) {
      in.openArray(3);
      unlocks.put(in.readText(ID), new BookContent.Unlock(in.readText(ID), in.readInt()));
      in.close();
    }
    in.close();
    List<LoginBook.Tried> tried = tried(in);
    int dropped = in.readSmallInt(0, Integer.MAX_VALUE);
    LoginPolicy policy = PolicyCodec.ofKept(in.readBytes(PolicyCodec.MAX_SIZE));
    long obeyed = parts == PARTS ? in.readInt(0, Long.MAX_VALUE) : 0;
    in.close();
    in.finish();
    return new BookContent(
        sequence, previous, lost, shared, failures, unlocks, tried, dropped, policy, obeyed);
  }

  private static Optional<OldCopy> lost(CborReader in) throws MalformedCbor {
    String code = in.readText(ID);
    return Arrays.stream(OldCopy.values()).filter(each -> each.code().equals(code)).findFirst();
  }

  private static Failures failures(CborReader in) throws MalformedCbor {
    Failures counted =
        new Failures(
            in.readSmallInt(0, Integer.MAX_VALUE), in.readInt(), in.readText(BOOT), in.readInt());
    in.close();
    return counted;
  }

  private static List<LoginBook.Tried> tried(CborReader in) throws MalformedCbor {
    List<LoginBook.Tried> tried = new ArrayList<>();
    for (int i = in.openArray(0, BookContent.REMEMBERED); i > 0; i--) {
      in.openArray(3);
      tried.add(
          new LoginBook.Tried(
              in.readText(ID, OperatorId::new), in.readText(MAX_SIZE), in.readInt()));
      in.close();
    }
    in.close();
    return tried;
  }

  /** The first form, which had no sequence and no mark. */
  static BookContent decodeFirst(byte[] plain) throws MalformedCbor {
    CborReader in = new CborReader(plain, MAX_SIZE);
    in.openArray(2);
    SortedMap<String, Failures> failures = new TreeMap<>();
    for (int i = in.openArray(0, MAX_SIZE) / 2; i > 0; i--) {
      String operator = in.readText(ID);
      failures.put(operator, new Failures(in.readSmallInt(0, Integer.MAX_VALUE), 0, "", 0));
    }
    in.close();
    List<LoginBook.Tried> tried = new ArrayList<>();
    for (int i = in.openArray(0, 3 * BookContent.REMEMBERED) / 3; i > 0; i--) {
      tried.add(
          new LoginBook.Tried(
              in.readText(ID, OperatorId::new), in.readText(MAX_SIZE), in.readInt()));
    }
    in.close();
    in.close();
    in.finish();
    failures.values().removeIf(counted -> counted.count() == 0);
    return BookContent.FRESH.withTried(tried, 0).withFailures(failures);
  }
}
