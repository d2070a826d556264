package jp.madoguchi.centre.trust;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.office.TerminalId;

/**
 * How an administrator names where an operator is let in again.
 *
 * @param days for so long the order counts; 1 to {@link #MOST_DAYS}
 */
public record UnlockChoice(TerminalId terminal, int days) {
  /** A medium takes a while. */
  public static final int MOST_DAYS = 14;

  private static final Pattern FORM = Pattern.compile("(\\S{1,32}) ([1-9][0-9]?) days");

  public UnlockChoice {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("an order for %d days".formatted(days));
    }
  }

  /** As it is signed. */
  public String text() {
    return terminal.value() + " " + days + " days";
  }

  /** What {@link #text} wrote; empty for anything else. */
  public static Optional<UnlockChoice> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new UnlockChoice(new TerminalId(form.group(1)), Integer.parseInt(form.group(2))));
    } catch (IllegalArgumentException outside) {
      return Optional.empty();
    }
  }
}
