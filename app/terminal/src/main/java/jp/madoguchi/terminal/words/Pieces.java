package jp.madoguchi.terminal.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.terminal.control.EasyText;
import jp.madoguchi.terminal.name.NameOutlines;

/**
 * Takes words apart into what the interface's font shows as it is, and what the name font draws:
 * variants, characters of private use, whatever the interface's font lacks, and the ideographs next
 * to those, so that a name is of one hand. Screen's thread only.
 */
final class Pieces {
  private static final String BLANK = "\u3000";

  private final NameOutlines outlines;
  private final InterfaceFont font;

  Pieces(NameOutlines outlines, InterfaceFont font) {
    this.outlines = outlines;
    this.font = font;
  }

  /** Whether the interface's font shows all of it as it is. */
  boolean plain(String text) {
    return EasyText.is(text) || Graphemes.of(text).stream().noneMatch(this::hard);
  }

  /** The parts in their order; joined they are the text. */
  List<Piece> of(String text) {
    List<String> all = Graphemes.of(text);
    BitSet drawn = drawn(all);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if (drawn.get(i)) {
        flush(plain, pieces);
        pieces.add(new Piece(all.get(i), true));
      } else {
        plain.append(all.get(i));
      }
    }
    flush(plain, pieces);
    return List.copyOf(pieces);
  }

  private static void flush(StringBuilder plain, List<Piece> pieces) {
    if (!plain.isEmpty()) {
      pieces.add(new Piece(plain.toString(), false));
      plain.setLength(0);
    }
  }

  private BitSet drawn(List<String> all) {
    BitSet drawn = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      if (hard(all.get(i))) {
        drawn.set(i);
        spread(all, drawn, i, -1);
        spread(all, drawn, i, 1);
      }
    }
    return drawn;
  }

  /** Over a blank as well, which surname and given name have between them. */
  private void spread(List<String> all, BitSet drawn, int from, int step) {
    for (int i = from + step; ofName(all, i) || blankWithin(all, i, step); i += step) {
      if (ofName(all, i)) {
        drawn.set(i);
      }
    }
  }

  private boolean blankWithin(List<String> all, int at, int step) {
    return at >= 0
        && at < all.size()
        && all.get(at).equals(BLANK)
        && ofName(all, at - step)
        && ofName(all, at + step);
  }

  private boolean ofName(List<String> all, int at) {
    return at >= 0
        && at < all.size()
        && (Character.isIdeographic(all.get(at).codePointAt(0)) || hard(all.get(at)))
        && !all.get(at).isBlank();
  }

  private boolean hard(String grapheme) {
    return !EasyText.is(grapheme)
        && grapheme.codePoints().anyMatch(this::unknown)
        && !Character.isWhitespace(grapheme.codePointAt(0));
  }

  private boolean unknown(int point) {
    return ExactText.isVariationSelector(point)
        || isVoicing(point)
        || Character.getType(point) == Character.PRIVATE_USE
        || !font.has(point);
  }

  /** Without shaping such a mark stands beside its kana. */
  private static boolean isVoicing(int point) {
    return point == 0x3099 || point == 0x309A;
  }

  NameOutlines outlines() {
    return outlines;
  }
}
