package jp.madoguchi.terminal.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import jp.madoguchi.core.liveness.SeenFrames;
import jp.madoguchi.core.modality.PalmRecognition;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.RecognitionProvider;
import jp.madoguchi.core.modality.UnusableModality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How operators are recognised at this terminal: by the palm, and by what is on the class path. */
final class Recognitions {
  private static final Logger LOG = LoggerFactory.getLogger(Recognitions.class);

  private Recognitions() {}

  /** What is there now; whatever cannot be used is left out, and the program's log says why. */
  static List<Recognition> of(FileStore files, Camera camera, Randomness randomness) {
    List<Recognition> all = new ArrayList<>();
    all.add(new PalmRecognition(camera, new SeenFrames(), randomness));
    ServiceLoader.load(RecognitionProvider.class)
        .forEach(provider -> opened(provider, files, camera).ifPresent(all::add));
    return List.copyOf(all);
  }

  private static Optional<Recognition> opened(
      RecognitionProvider provider, FileStore files, Camera camera) {
    try {
      return provider.open(files, camera);
    } catch (UnusableModality | ServiceConfigurationError unusable) {
      LOG.warn("a modality is left out: {}", unusable.getMessage(), unusable);
      return Optional.empty();
    }
  }
}
