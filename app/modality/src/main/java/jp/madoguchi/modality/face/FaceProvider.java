package jp.madoguchi.modality.face;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.RecognitionProvider;
import jp.madoguchi.core.modality.SampledRecognition;
import jp.madoguchi.core.modality.UnusableModality;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.value.Sha256;

/** Faces, where the office has supplied a model and {@link FaceSettings}. No model is shipped. */
public final class FaceProvider implements RecognitionProvider {
  private static final int NAME = 32;

  @Override
  public Optional<Recognition> open(FileStore files, Camera camera) throws UnusableModality {
    Optional<byte[]> text;
    try {
      text = files.read(FaceSettings.FILE);
    } catch (IOException problem) {
      throw new UnusableModality(FaceSettings.FILE, problem);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(recognition(text.get(), camera));
  }

  private static Recognition recognition(byte[] text, Camera camera) throws UnusableModality {
    FaceSettings settings = FaceSettings.parse(new String(text, StandardCharsets.UTF_8));
    try {
      return new SampledRecognition<>(
          Modality.FACE, extractor(settings), camera, new FaceSamples(load(settings), settings));
    } catch (LinkageError missing) {
      throw new UnusableModality("ONNX Runtime is not on the class path", missing);
    }
  }

  private static FaceModel load(FaceSettings settings) throws UnusableModality {
    return FaceModel.load(settings);
  }

  /** Another model, or the same that is shown pictures otherwise, makes other templates. */
  private static String extractor(FaceSettings settings) {
    String all =
        "%s %s %d %d %b %s %s"
            .formatted(
                settings.sha256(),
                settings.crop(),
                settings.width(),
                settings.height(),
                settings.blueFirst(),
                settings.mean(),
                settings.deviation());
    byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
    return "onnx-" + Sha256.of(bytes).hex().substring(0, NAME);
  }
}
