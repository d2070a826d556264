package jp.madoguchi.core.retention;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The terms that hold on a terminal: the usual ones, with those that the municipality has set in
 * their place (各市町の定め). Immutable.
 *
 * @param rules all of them
 * @param own which of them are the municipality's
 * @param flaw why the municipality's are not taken; the usual ones hold then
 */
public record RetentionTerms(RetentionRules rules, Set<Kept> own, Optional<OwnTermsFlaw> flaw) {
  private static final int LARGEST = 64 << 10;
  private static final String MARK = "\uFEFF";

  public RetentionTerms {
    own = Set.copyOf(own);
  }

  /** Those that come with the product. */
  public static RetentionTerms usual() {
    return new RetentionTerms(RetentionRules.standard(), Set.of(), Optional.empty());
  }

  /**
   * Reads a municipality's table: the heading of {@code codes/retention.csv} and, in any order, the
   * lines that are to differ. A line may have another count, within the bounds of the usual one,
   * and another source; all else is as usual. One flaw anywhere, and nothing of the file is taken.
   */
  public static RetentionTerms read(byte[] file) {
    if (file.length > LARGEST) {
      return refused(OwnTermsFlaw.Kind.NO_TEXT, 1);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String marked = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
      return read(marked.lines().toList());
    } catch (CharacterCodingException _) {
      return refused(OwnTermsFlaw.Kind.NO_TEXT, 1);
    }
  }

  private static RetentionTerms refused(OwnTermsFlaw.Kind kind, int line) {
    return new RetentionTerms(
        RetentionRules.standard(), Set.of(), Optional.of(new OwnTermsFlaw(kind, line)));
  }

  private static RetentionTerms read(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().equals(RetentionRules.HEADING)) {
      return refused(OwnTermsFlaw.Kind.HEADING, 1);
    }
    RetentionRules rules = RetentionRules.standard();
    Set<Kept> own = EnumSet.noneOf(Kept.class);
    for (int at = 1; at < lines.size(); at++) {
      Optional<OwnTerm> read = OwnTerm.of(lines.get(at));
      if (read.isEmpty()) {
        return refused(OwnTermsFlaw.Kind.NO_RULE, at + 1);
      }
      OwnTerm term = read.get();
      if (!own.add(term.kept())) {
        return refused(OwnTermsFlaw.Kind.TWICE, at + 1);
      }
      RetentionRule usual = RetentionRules.standard().of(term.kept());
      if (!term.differsInCountAlone(usual)) {
        return refused(OwnTermsFlaw.Kind.FIXED, at + 1);
      }
      if (!usual.mayLast(term.count())) {
        return refused(OwnTermsFlaw.Kind.BOUNDS, at + 1);
      }
      rules = rules.with(usual.lasting(term.count(), term.source()));
    }
    return new RetentionTerms(rules, own, Optional.empty());
  }
}
