package jp.madoguchi.terminal.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What stands in a list for something that is chosen, never typed. */
public final class ChoiceWords<T> extends StringConverter<T> {
  private final Function<T, String> words;

  public ChoiceWords(Function<T, String> words) {
    this.words = words;
  }

  /** The words for a choice; none where nothing is chosen. */
  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  /** Not for fields in which somebody types. */
  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("chosen, not typed");
  }
}
