package jp.madoguchi.modality.finger;

import java.util.Optional;
import java.util.ServiceLoader;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.RecognitionProvider;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.FingerSensor;

/**
 * Fingers, where a driver of a sensor is on the class path: a {@link FingerSensor} as a service.
 */
public final class FingerProvider implements RecognitionProvider {
  @Override
  public Optional<Recognition> open(FileStore files, Camera camera) {
    return ServiceLoader.load(FingerSensor.class).findFirst().map(FingerRecognition::on);
  }
}
