package jp.madoguchi.core.value;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of reading something that was typed or received: the value, or what is wrong with it.
 *
 * @param <T> the type that cannot hold a wrong value
 */
public sealed interface Parsed<T> {
  /** The entry is right. */
  record Valid<T>(T value) implements Parsed<T> {}

  /** The entry is wrong, for the reason given. */
  record Invalid<T>(Flaw flaw) implements Parsed<T> {}

  static <T> Parsed<T> valid(T value) {
    return new Valid<>(value);
  }

  static <T> Parsed<T> invalid(Flaw flaw) {
    return new Invalid<>(flaw);
  }

  /** The same result with the value turned into another; a flaw stays as it is. */
  default <U> Parsed<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Valid<T>(var value) -> valid(change.apply(value));
      case Invalid<T>(var flaw) -> invalid(flaw);
    };
  }

  /** Goes on reading with the value; a flaw stays as it is. */
  default <U> Parsed<U> then(Function<? super T, Parsed<U>> next) {
    return switch (this) {
      case Valid<T>(var value) -> next.apply(value);
      case Invalid<T>(var flaw) -> invalid(flaw);
    };
  }

  default boolean isValid() {
    return this instanceof Valid;
  }

  default Optional<T> toOptional() {
    return this instanceof Valid<T>(var value) ? Optional.of(value) : Optional.empty();
  }

  /**
   * The value, where a flaw would be a mistake of the program.
   *
   * @throws IllegalArgumentException naming the flaw, never the entry
   */
  default T orElseThrow() {
    return switch (this) {
      case Valid<T>(var value) -> value;
      case Invalid<T>(var flaw) -> throw new IllegalArgumentException(flaw.name());
    };
  }
}
