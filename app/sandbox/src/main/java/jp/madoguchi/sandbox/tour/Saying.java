package jp.madoguchi.sandbox.tour;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.madoguchi.terminal.text.Texts;

/** A text of the window with its places open, so that it is known again whatever fills them. */
record Saying(String key, Pattern pattern) {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");

  static Saying of(Texts texts, String key) {
    String template = texts.get(key);
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(template);
    int at = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(template.substring(at, place.start()))).append("(.*)");
      at = place.end();
    }
    pattern.append(Pattern.quote(template.substring(at)));
    return new Saying(key, Pattern.compile(pattern.toString(), Pattern.DOTALL));
  }

  boolean isSaidBy(String text) {
    return pattern.matcher(text).matches();
  }

  /** What fills the places, where the text says this. */
  Optional<List<String>> places(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(groups(matcher.toMatchResult())) : Optional.empty();
  }

  private static List<String> groups(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).toList();
  }
}
