package jp.madoguchi.terminal.login;

import java.util.function.Supplier;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.Trial;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;

/**
 * A way in which this operator can be recognised at this terminal.
 *
 * @param trials begins one try after another, against the operator's template
 */
record Way(Recognition recognition, Supplier<Trial> trials) {
  Modality modality() {
    return recognition.modality();
  }

  Camera device() {
    return recognition.device();
  }
}
