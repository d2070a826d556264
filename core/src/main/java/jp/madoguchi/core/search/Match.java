package jp.madoguchi.core.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.SearchKeys;

/**
 * Why somebody is among those found, and how near to what was typed.
 *
 * @param words the name or address that fits, where the list does not show it by itself; else blank
 */
public record Match(Why why, String words) {
  /** The nearest first. */
  public enum Why {
    /** A number was asked for, or nothing by which one could be nearer than another. */
    PLAIN,
    /** The name is written just as it was typed. */
    AS_TYPED,
    /** The whole name or reading. */
    WHOLE,
    /** The beginning or another part of it. */
    PART,
    /** The name with other forms of its characters (異体字). */
    VARIANT,
    /** 旧氏. */
    FORMER_SURNAME,
    /** 通称. */
    ALIAS,
    /** 併記名. */
    BESIDE,
    /** A name that they had before. */
    FORMER_NAME,
    /** An address that they had before. */
    FORMER_ADDRESS
  }

  /** The nearest first; equally near ones stay as they are. */
  public static final Comparator<Match> ORDER = Comparator.comparing(Match::why);

  /** Nothing is said: of a number, and of whoever is protected. */
  public static final Match PLAIN = new Match(Why.PLAIN, "");

  /**
   * Why the index found somebody.
   *
   * @param states of the person, oldest first, of which the last is the present one; the others are
   *     needed where the query asks for them
   */
  public static Match of(ResidentQuery query, List<ResidentRecord> states) {
    NamePattern pattern = query.namePattern();
    ResidentRecord present = states.getLast();
    if (query.number().isPresent()) {
      return PLAIN;
    }
    Match name =
        pattern.all()
            ? PLAIN
            : presentName(query.name().strip(), pattern, present)
                .or(() -> formerName(pattern, states))
                .orElse(PLAIN);
    return formerAddress(query, states)
        .filter(address -> address.why().compareTo(name.why()) > 0)
        .filter(_ -> name.words().isEmpty())
        .orElse(name);
  }

  private static Optional<Match> presentName(
      String typed, NamePattern pattern, ResidentRecord present) {
    return Called.of(present).stream()
        .filter(called -> !called.over() && fits(pattern, called))
        .map(called -> near(typed, called))
        .min(ORDER);
  }

  private static Match near(String typed, Called called) {
    return switch (called.kind()) {
      case NAME -> new Match(own(typed, called), "");
      case FORMER_SURNAME -> new Match(Why.FORMER_SURNAME, called.written());
      case ALIAS -> new Match(Why.ALIAS, called.written());
      case BESIDE -> new Match(Why.BESIDE, called.written());
    };
  }

  private static Why own(String typed, Called called) {
    String wished = typed.startsWith("=") || typed.startsWith("＝") ? typed.substring(1) : typed;
    if (bare(called.written()).equals(bare(wished))) {
      return Why.AS_TYPED;
    }
    boolean reading =
        NamePattern.typed(wished).reading().stream()
            .anyMatch(pattern -> pattern.segments().contains(SearchKeys.reading(called.reading())));
    if (reading) {
      return Why.WHOLE;
    }
    boolean written = NamePattern.typed(wished).reading().isEmpty();
    if (written && !bare(called.written()).contains(bare(wished.replaceAll("[*＊]", "")))) {
      return Why.VARIANT;
    }
    return written && SearchKeys.written(called.written()).equals(SearchKeys.written(wished))
        ? Why.WHOLE
        : Why.PART;
  }

  /** Blanks between 氏 and 名 make no difference. */
  private static String bare(String name) {
    return name.replaceAll("[\\s\\u3000]", "");
  }

  private static Optional<Match> formerName(NamePattern pattern, List<ResidentRecord> states) {
    return earlier(states)
        .flatMap(state -> Called.of(state).stream())
        .filter(called -> fits(pattern, called))
        .map(called -> new Match(Why.FORMER_NAME, called.written()))
        .findFirst();
  }

  private static Optional<Match> formerAddress(ResidentQuery query, List<ResidentRecord> states) {
    if (query.addressPattern().all() || lives(query, states.getLast())) {
      return Optional.empty();
    }
    return earlier(states)
        .filter(state -> lives(query, state))
        .map(state -> new Match(Why.FORMER_ADDRESS, state.address().address().oneLine()))
        .findFirst();
  }

  private static boolean lives(ResidentQuery query, ResidentRecord state) {
    String key = SearchKeys.address(state.address().address().oneLine());
    return query.addressPattern().matches(key);
  }

  /** The newest first, the present one included: an alias that is over stands in it. */
  private static Stream<ResidentRecord> earlier(List<ResidentRecord> states) {
    return states.reversed().stream();
  }

  private static boolean fits(NamePattern pattern, Called called) {
    return pattern.matches(
        SearchKeys.reading(called.reading()),
        SearchKeys.readingApart(called.reading()),
        SearchKeys.written(called.written()));
  }
}
