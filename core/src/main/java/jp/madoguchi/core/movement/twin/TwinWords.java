package jp.madoguchi.core.movement.twin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;

/**
 * What was found about look-alikes as it stands behind the document of an act, where both operators
 * sign it: {@code ［別1234567890番籍］} for another person, {@code ［未1234567890］} where it is open. No
 * other act needs to hold anything for it.
 */
public final class TwinWords {
  /** So many bytes of UTF-8 a document may have. */
  private static final int LONGEST = 256;

  private static final Pattern WORD = Pattern.compile("［(?:別(\\d{10})([^］\\d]+)|未(\\d{10}))］");

  private TwinWords() {}

  /** The document with the words behind it. */
  public static String after(String document, List<TwinWord> words) {
    StringBuilder text = new StringBuilder(document);
    words.forEach(word -> text.append(text(word)));
    return text.toString();
  }

  /** Whether a document can hold them. */
  public static boolean fit(String document, List<TwinWord> words) {
    return after(document, words).getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  private static String text(TwinWord word) {
    StringBuilder text = new StringBuilder("［").append(word.isOpen() ? '未' : '別');
    text.append(word.other().digits());
    word.inOrder().forEach(seen -> text.append(seen.mark()));
    return text.append('］').toString();
  }

  /** The document alone. */
  public static String without(String document) {
    return WORD.matcher(document).replaceAll("");
  }

  /** The words behind a document; what cannot be read as one says nothing. */
  public static List<TwinWord> in(String document) {
    List<TwinWord> words = new ArrayList<>();
    WORD.matcher(document).results().forEach(found -> read(found, words));
    return List.copyOf(words);
  }

  private static void read(MatchResult found, List<TwinWord> words) {
    boolean open = found.group(1) == null;
    Set<Evidence> seen = open ? Set.of() : seen(found.group(2));
    if (open || !seen.isEmpty()) {
      AddressNumber.parse(open ? found.group(3) : found.group(1))
          .toOptional()
          .ifPresent(other -> words.add(new TwinWord(other, seen)));
    }
  }

  /** That somebody was compared with the one whom an act enters, and what was said of them. */
  public static AccessNote note(Act act, TwinWord word) {
    return AccessNote.about(
            AccessEvent.TWIN, word.other(), act.resident().digits() + " " + text(word))
        .with(act.id());
  }

  /** Nothing where a mark is unknown: what nobody can read was not looked at. */
  private static Set<Evidence> seen(String marks) {
    Set<Evidence> seen = EnumSet.noneOf(Evidence.class);
    for (Evidence each : Evidence.values()) {
      if (marks.indexOf(each.mark()) >= 0) {
        seen.add(each);
      }
    }
    return seen.size() == marks.length() ? seen : Set.of();
  }
}
