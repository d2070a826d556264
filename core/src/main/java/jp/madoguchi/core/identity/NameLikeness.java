package jp.madoguchi.core.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.identity.Difference.Kind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.search.Called;
import jp.madoguchi.core.text.Kana;

/** Compares a name with the names of a record, its present ones first. */
final class NameLikeness {
  /** 山田［佐藤］花子, as cards have a former surname. */
  private static final Pattern BRACKETS = Pattern.compile("[\\[［（(][^\\]］）)]*[\\]］）)]");

  /** Of a reading, once it is full-width. */
  private static final Pattern KANA = Pattern.compile("[\\u3041-\\u30FF\\s\\u3000]+");

  private final Spelling spelling;

  NameLikeness(Spelling spelling) {
    this.spelling = spelling;
  }

  /**
   * @param states oldest first, the present one last
   */
  Likeness of(String claimed, List<ResidentRecord> states) {
    if (claimed.isBlank()) {
      return new Likeness.Missing();
    }
    return present(claimed, states.getLast())
        .or(() -> former(claimed, states))
        .or(() -> sounded(claimed, states.getLast()))
        .orElse(new Likeness.Different());
  }

  private Optional<Likeness> present(String claimed, ResidentRecord now) {
    String own = now.name().name().value();
    Optional<Likeness> same = spelling.compare(own, claimed).map(NameLikeness::like);
    return same.or(() -> bracketed(claimed, own)).or(() -> other(claimed, now));
  }

  private Optional<Likeness> bracketed(String claimed, String own) {
    String without = BRACKETS.matcher(claimed).replaceAll("");
    return without.equals(claimed)
        ? Optional.empty()
        : spelling.compare(own, without).map(how -> written(how, Kind.BRACKETS));
  }

  private Optional<Likeness> other(String claimed, ResidentRecord now) {
    return Called.of(now).stream()
        .filter(called -> !called.over())
        .filter(called -> called.kind() == Called.Kind.ALIAS || called.kind() == Called.Kind.BESIDE)
        .flatMap(called -> Stream.of(called.written(), called.reading()))
        .filter(name -> !name.isEmpty())
        .flatMap(name -> spelling.compare(name, claimed).stream())
        .map(how -> written(how, Kind.OTHER_NAME))
        .findFirst();
  }

  private Optional<Likeness> former(String claimed, List<ResidentRecord> states) {
    for (int i = states.size() - 1; i >= 0; i--) {
      for (Called called : Called.of(states.get(i))) {
        if (spelling.compare(called.written(), claimed).isPresent()) {
          return Optional.of(new Likeness.Former(what(called), Since.after(states, i)));
        }
      }
    }
    return Optional.empty();
  }

  private static Likeness.What what(Called called) {
    return switch (called.kind()) {
      case FORMER_SURNAME -> Likeness.What.FORMER_SURNAME;
      case ALIAS, BESIDE -> Likeness.What.ALIAS;
      case NAME -> Likeness.What.NAME;
    };
  }

  /** A name in characters was not shown, and its reading was. */
  private Optional<Likeness> sounded(String claimed, ResidentRecord now) {
    return KANA.matcher(Kana.toFullWidth(claimed)).matches()
        ? spelling.compareReadings(now.name().kana().value(), claimed).map(Likeness.Sounded::new)
        : Optional.empty();
  }

  static Likeness like(List<Difference> how) {
    return how.isEmpty() ? new Likeness.Same() : new Likeness.Written(how);
  }

  private static Likeness written(List<Difference> how, Kind more) {
    List<Difference> all = new ArrayList<>(how);
    all.add(Difference.whole(more));
    return new Likeness.Written(all);
  }
}
