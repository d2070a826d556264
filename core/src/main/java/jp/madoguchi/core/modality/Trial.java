package jp.madoguchi.core.modality;

import java.util.Optional;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;

/** One try to be recognised, picture by picture. For one thread. */
public interface Trial {
  /** So many pictures that could be compared make a try; the best counts. */
  int BURST = 6;

  /**
   * Looks at one picture. After {@link Sight.Recognised} or {@link Sight.NotBelieved} it is over.
   */
  Sight look(Frame frame);

  /** What the person is asked for now; empty where nothing is, or the modality asks for nothing. */
  default Optional<Gesture> asked() {
    return Optional.empty();
  }
}
