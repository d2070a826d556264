package jp.madoguchi.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.value.Bytes;

/**
 * Asks the centre what parts of its tree hold.
 *
 * <p>Wire: array of {@code level, place} for each part, level and place in turn. The answer is an
 * array of byte strings in the same order.
 *
 * @param parts 1 to 64
 */
public record TreeQuestion(List<TreePart> parts) {
  /** Parts in one question at most. */
  public static final int MOST = 64;

  private static final int MAX_QUESTION = 1024;
  private static final int MAX_ANSWER = 1 << 20;

  public TreeQuestion {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.size() > MOST) {
      throw new IllegalArgumentException(parts.size() + " parts");
    }
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(2 * parts.size());
    parts.forEach(part -> out.integer(part.level()).integer(part.place()));
    return out.toBytes();
  }

  public static TreeQuestion decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_QUESTION);
    int numbers = in.openArray(2, 2 * MOST);
    List<TreePart> parts = new ArrayList<>();
    for (int i = 0; i < numbers; i += 2) {
      int start = in.offset();
      int level = in.readSmallInt(0, TreePart.BUCKETS);
      int place = in.readSmallInt(0, Integer.MAX_VALUE);
      try {
        parts.add(new TreePart(level, place));
      } catch (IllegalArgumentException e) {
        throw in.invalid(start, e);
      }
    }
    in.close();
    in.finish();
    return new TreeQuestion(parts);
  }

  /** The bytes of the answer from this tree. */
  public byte[] answer(TreeNodes tree) {
    CborWriter out = new CborWriter().array(parts.size());
    parts.forEach(part -> out.bytes(tree.read(part).toArray()));
    return out.toBytes();
  }

  /** The answer to this question, part by part; what it says is not looked at. */
  public List<Bytes> readAnswer(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_ANSWER);
    in.openArray(parts.size());
    List<Bytes> contents = new ArrayList<>();
    for (TreePart part : parts) {
      int start = in.offset();
      Bytes content = Bytes.of(in.readBytes(MAX_ANSWER));
      if (!ReconciliationTree.isContent(part, content)) {
        throw in.invalid(start, new IllegalArgumentException("not the content of " + part));
      }
      contents.add(content);
    }
    in.close();
    in.finish();
    return contents;
  }
}
