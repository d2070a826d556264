package jp.madoguchi.core.modality;

import java.util.Optional;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.FileStore;

/**
 * Brings a modality that is no part of the terminal: a class with a constructor without parameters,
 * named in {@code META-INF/services}. The palm has none; it is always there.
 */
public interface RecognitionProvider {
  /**
   * The recognition, where its device or its settings are there.
   *
   * @param files of the terminal, with the modality's settings
   * @param camera over the seat
   * @throws UnusableModality the settings are there and cannot be used
   */
  Optional<Recognition> open(FileStore files, Camera camera) throws UnusableModality;
}
