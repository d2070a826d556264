package jp.madoguchi.modality.finger;

import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.SampledRecognition;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.FingerSensor;

/** Fingers on a sensor. */
public final class FingerRecognition {
  private FingerRecognition() {}

  /** With whatever lies on this sensor. */
  public static Recognition on(FingerSensor sensor) {
    return new SampledRecognition<>(
        Modality.FINGER, FingerSamples.EXTRACTOR, sensor, new FingerSamples(sensor.dpi()));
  }
}
