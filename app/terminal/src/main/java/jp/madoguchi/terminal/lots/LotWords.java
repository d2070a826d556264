package jp.madoguchi.terminal.lots;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** How lots and fates read on the screen and in reports. */
public final class LotWords {
  private LotWords() {}

  public static String format(Texts texts, String code) {
    return texts.get("lots.format." + code);
  }

  /** What became of a line, in a word. */
  public static String fate(Texts texts, Fate.Kind kind) {
    return texts.get("lots.fate." + kind);
  }

  /** Why, in a sentence or several; empty for a good line with nothing to tell. */
  public static String why(Texts texts, Fate fate) {
    return switch (fate) {
      case Fate.Planned(var alerts) -> told(texts, alerts);
      case Fate.Entered(_, var alerts) -> told(texts, alerts);
      case Fate.Refused(var broken) -> told(texts, broken);
      case Fate.LeftOut(var reason) -> texts.get("lots.reason." + reason);
      case Fate.Undecided(var reason) -> texts.get("lots.reason." + reason);
      case Fate.Unreadable(String column, var flaw) -> {
        String sentence = texts.get("lots.flaw." + flaw);
        yield column.isEmpty() ? sentence : texts.get("lots.at", column, sentence);
      }
    };
  }

  private static String told(Texts texts, List<Fate.Told> told) {
    return told.stream().map(each -> told(texts, each)).collect(Collectors.joining("\n"));
  }

  private static String told(Texts texts, Fate.Told told) {
    return texts.get("rule." + told.rule(), label(texts, told.field()));
  }

  private static String label(Texts texts, String name) {
    return switch (name) {
      case FormFields.EVENT_DATE -> texts.get("move.eventDate");
      case FormFields.NOTIFICATION_DATE -> texts.get("move.notificationDate");
      default ->
          FormFields.field(name)
              .map(field -> texts.get("field." + field))
              .orElseGet(() -> texts.get("move.members"));
    };
  }

  /** How many lines have which fate. */
  static String counts(Texts texts, Lot lot) {
    return Stream.of(Fate.Kind.values())
        .filter(kind -> lot.count(kind) > 0)
        .map(kind -> texts.get("lots.count", fate(texts, kind), lot.count(kind)))
        .collect(Collectors.joining(texts.get("lots.and")));
  }

  /** The same of something that is done. */
  static Message state(Lot lot) {
    return Message.of("lots.state." + lot.state());
  }
}
