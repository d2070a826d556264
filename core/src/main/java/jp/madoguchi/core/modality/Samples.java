package jp.madoguchi.core.modality;

import java.util.function.Function;
import jp.madoguchi.core.port.Frame;

/**
 * How samples of one modality are read and compared, where nothing else is needed to make a {@link
 * SampledRecognition} of them. Safe for use by several threads.
 *
 * @param <S> what is taken from one picture
 */
public interface Samples<S> {
  /** What a picture shows. */
  sealed interface Reading<S> {
    /** The sample, or else what is wrong. */
    default <T> T either(Function<S, T> found, Function<Quality, T> poor) {
      return switch (this) {
        case Found<S>(S sample) -> found.apply(sample);
        case Poor<S>(Quality reason) -> poor.apply(reason);
      };
    }
  }

  /** It can be compared. */
  record Found<S>(S sample) implements Reading<S> {}

  /** It cannot. */
  record Poor<S>(Quality reason) implements Reading<S> {}

  Reading<S> read(Frame frame);

  /** −log10 of the rate at which strangers are at least as alike, in one comparison. */
  double exponent(S enrolled, S probe);

  /** The sample's bytes, as a template holds them. */
  byte[] bytes(S sample);

  /**
   * Reads what {@link #bytes} gave.
   *
   * @throws IllegalArgumentException these are other bytes
   */
  S sample(byte[] bytes);
}
