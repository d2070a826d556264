package jp.madoguchi.core.memo;

import java.time.Instant;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/**
 * How a note read from some moment on. Wordings are only ever added. Each of a person's is chained
 * to the one before, whatever note that belongs to, so that none can be altered or taken out
 * unnoticed.
 *
 * @param place among all wordings of this person's memo, from 1
 * @param note which note it is a wording of
 * @param at whole milliseconds
 * @param link SHA-256 over the link before and all of the above; {@link Sha256#NOTHING} is before
 *     the first
 */
public record Wording(
    AddressNumber subject,
    int place,
    Ulid note,
    OperatorId author,
    Instant at,
    ExactText text,
    Bytes link) {
  /** The most characters of a wording. */
  public static final int LONGEST = 200;

  /** Whether something can be a wording: not blank, and not too long. */
  public static boolean fits(ExactText text) {
    String value = text.value();
    return !value.isBlank() && value.codePointCount(0, value.length()) <= LONGEST;
  }

  /** The next wording of a person's memo. */
  public static Wording after(Memo memo, Ulid note, OperatorId author, Instant at, ExactText text) {
    int place = memo.wordings().size() + 1;
    Bytes link = link(memo.end(), memo.subject(), place, note, author, at, text);
    return new Wording(memo.subject(), place, note, author, at, text, link);
  }

  /** Whether it follows on this link, and was not altered since. */
  boolean follows(Bytes before) {
    return link.equals(link(before, subject, place, note, author, at, text));
  }

  /** The random bits of the note's id keep anybody from trying out texts against a link. */
  private static Bytes link(
      Bytes before,
      AddressNumber subject,
      int place,
      Ulid note,
      OperatorId author,
      Instant at,
      ExactText text) {
    CborWriter out = new CborWriter().array(7);
    out.bytes(before.toArray()).text(subject.digits()).integer(place);
    out.bytes(note.bytes().toArray()).text(author.value());
    out.integer(at.toEpochMilli()).text(text.value());
    return Sha256.of(out.toBytes());
  }
}
