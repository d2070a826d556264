package jp.madoguchi.terminal.record;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Mark;
import jp.madoguchi.core.restraint.Marks;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** How restraint reads on the screen: always in words. */
public final class RestraintWords {
  private RestraintWords() {}

  /** The address within the city, or that it is withheld. */
  public static String address(Texts texts, ResidentRecord record) {
    return isHidden(record)
        ? texts.get("restraint.hidden")
        : RecordWords.inCity(record.address().address());
  }

  /** The whole address, or that it is withheld. */
  public static String wholeAddress(Texts texts, ResidentRecord record) {
    return isHidden(record) ? texts.get("restraint.hidden") : record.address().address().oneLine();
  }

  /** A text of the record, or that it is withheld. */
  public static String text(Texts texts, ExactText text) {
    return Hidden.is(text) ? texts.get("restraint.hidden") : text.value();
  }

  private static boolean isHidden(ResidentRecord record) {
    return Hidden.is(record.address().address().town());
  }

  /** A word for each mark. */
  public static Node badges(Texts texts, Marks marks) {
    FlowPane badges = Parts.flow();
    for (Mark mark : Mark.values()) {
      if (marks.has(mark)) {
        badges.getChildren().add(Parts.badge(word(texts, mark, marks), kind(mark)));
      }
    }
    badges.setAccessibleText(words(texts, marks));
    return badges;
  }

  /** All marks as one sentence, for whoever does not see them. */
  public static String words(Texts texts, Marks marks) {
    return String.join(
        texts.get("restraint.and"),
        marks.all().stream().map(mark -> word(texts, mark, marks)).toList());
  }

  private static String word(Texts texts, Mark mark, Marks marks) {
    long minutes = marks.left().map(left -> left.plusSeconds(59).toMinutes()).orElse(0L);
    return texts.get("restraint.mark." + mark, minutes);
  }

  private static String kind(Mark mark) {
    return switch (mark) {
      case NOTICE, LIFTED, RELEASED, HIDDEN, HOUSEHOLD -> "calm";
      default -> "attention";
    };
  }
}
