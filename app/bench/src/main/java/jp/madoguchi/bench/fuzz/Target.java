package jp.madoguchi.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that reads bytes which came from elsewhere. Whatever the bytes are, it ends in a value
 * or in its own refusal, and a value has one form only: written again it is the bytes that were
 * read.
 *
 * @param seeds right ones, from which the fuzzer begins
 */
public record Target(String name, List<byte[]> seeds, Reading reading) {
  /** Reads, and tells what was found wrong by throwing. */
  public interface Reading {
    /**
     * @return whether the bytes were read, not refused
     */
    boolean accepts(byte[] bytes);
  }

  /** Reads a value. */
  interface Decoder<T> {
    T decode(byte[] bytes) throws Exception;
  }

  /** Thrown for what answers with nothing instead of a refusal. */
  static final class Nothing extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static <T> T some(Optional<T> value) throws Nothing {
    return value.orElseThrow(Nothing::new);
  }

  /** A value that was read is written as other bytes than it was read from. */
  public static final class SecondForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecondForm(String name) {
      super(name + " has two forms");
    }
  }

  /**
   * A target whose values have one form.
   *
   * @param refusal what it throws for bytes that it refuses
   */
  static <T> Target canonical(
      String name,
      Class<? extends Exception> refusal,
      Decoder<T> decoder,
      Function<T, byte[]> encoder,
      List<byte[]> seeds) {
    return reading(
        name,
        refusal,
        bytes -> {
          T value = decoder.decode(bytes);
          if (!Arrays.equals(encoder.apply(value), bytes)) {
            throw new SecondForm(name);
          }
          return value;
        },
        seeds);
  }

  /** A target whose values are not written again. */
  static <T> Target reading(
      String name, Class<? extends Exception> refusal, Decoder<T> decoder, List<byte[]> seeds) {
    return new Target(
        name,
        seeds,
        bytes -> {
          try {
            decoder.decode(bytes);
            return true;
          } catch (RuntimeException flaw) {
            throw flaw;
          } catch (Exception refused) {
            if (refusal.isInstance(refused)) {
              return false;
            }
            throw new IllegalStateException("refused as " + refused, refused);
          }
        });
  }
}
