package jp.madoguchi.core.search;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.resident.ForeignNames;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A name by which a state of somebody can be asked for (2.1.3).
 *
 * @param over whether it is not theirs any more, though the state has it: an alias that was deleted
 */
public record Called(Kind kind, String written, String reading, boolean over) {
  /** Which of the names it is. */
  public enum Kind {
    NAME,
    /** 旧氏 in front of the given name. */
    FORMER_SURNAME,
    /** 通称. */
    ALIAS,
    /** 併記名: the kanji or katakana beside a name in Latin letters. */
    BESIDE
  }

  /** All of a state, the name itself first. */
  public static List<Called> of(ResidentRecord state) {
    Particulars more = state.particulars();
    String name = state.name().name().value();
    String reading = state.name().kana().value();
    List<Called> names = new ArrayList<>();
    names.add(new Called(Kind.NAME, name, reading, false));
    more.formerSurname()
        .ifPresent(old ->
            names.add(
                new Called(
                    Kind.FORMER_SURNAME,
                    old.surname().value() + given(name),
                    old.kana().value() + given(reading),
                    false)));
    more.alias()
        .ifPresent(alias ->
            names.add(
                new Called(
                    Kind.ALIAS,
                    alias.name().value(),
                    alias.kana().value(),
                    alias.ended().isPresent())));
    ForeignNames foreign = more.foreignNames();
    if (!foreign.kanji().isEmpty() || !foreign.katakana().isEmpty()) {
      String kanji = foreign.kanji().isEmpty() ? name : foreign.kanji().value();
      names.add(new Called(Kind.BESIDE, kanji, foreign.katakana().value(), false));
    }
    return names;
  }

  /** The given name with the blank before it, of a name that is written apart. */
  private static String given(String name) {
    int blank = name.indexOf('\u3000');
    return blank < 0 ? "" : name.substring(blank);
  }
}
