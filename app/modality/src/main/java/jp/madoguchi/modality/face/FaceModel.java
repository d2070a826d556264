package jp.madoguchi.modality.face;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.modality.UnusableModality;
import jp.madoguchi.core.value.Sha256;

/**
 * The model that the office supplies, at work. One input of the settings' size, one output of which
 * the direction counts. Lives as long as the program. Safe for use by several threads.
 */
final class FaceModel {
  private static final int LEAST_LENGTH = 2;
  private static final int MOST_LENGTH = 4096;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;
  private final long[] shape;

  private FaceModel(OrtEnvironment environment, OrtSession session, FaceSettings settings) {
    this.environment = environment;
    this.session = session;
    input = session.getInputNames().iterator().next();
    shape = new long[] {1, 3, settings.height(), settings.width()};
  }

  /**
   * Loads the very bytes whose hash was compared; parts that lie in other files are not read.
   *
   * @throws UnusableModality it is another file, or no model of faces
   */
  static FaceModel load(FaceSettings settings) throws UnusableModality {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(settings.model());
    } catch (IOException problem) {
      throw new UnusableModality("the model cannot be read", problem);
    }
    if (!Sha256.of(bytes).hex().equals(settings.sha256())) {
      throw new UnusableModality("the model is another file than the one that was agreed on");
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return checked(environment, environment.createSession(bytes, options), settings);
    } catch (OrtException problem) {
      throw new UnusableModality("the model is none", problem);
    }
  }

  private static FaceModel checked(
      OrtEnvironment environment, OrtSession session, FaceSettings settings)
      throws UnusableModality, OrtException {
    boolean fits =
        session.getNumInputs() == 1
            && session.getNumOutputs() == 1
            && session.getInputInfo().values().iterator().next().getInfo()
                instanceof TensorInfo tensor
            && fits(tensor.getShape(), settings);
    if (!fits) {
      session.close();
      throw new UnusableModality("the model takes other pictures than the settings say");
    }
    return new FaceModel(environment, session, settings);
  }

  /** A negative side is one that the model leaves open. */
  private static boolean fits(long[] shape, FaceSettings settings) {
    long[] wanted = {1, 3, settings.height(), settings.width()};
    boolean fits = shape.length == wanted.length;
    for (int i = 0; fits && i < wanted.length; i++) {
      fits = shape[i] < 0 || shape[i] == wanted[i];
    }
    return fits;
  }

  /** The direction of the model's answer, of length 1; empty where it has none. */
  Optional<float[]> direction(FaceInput face) {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, face.planes(), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      return result.get(0) instanceof OnnxTensor answer
          ? unit(answer.getFloatBuffer())
          : Optional.empty();
    } catch (OrtException problem) {
      return Optional.empty();
    }
  }

  private static Optional<float[]> unit(FloatBuffer answer) {
    float[] all = new float[answer.remaining()];
    answer.get(all);
    double squares = 0;
    for (float part : all) {
      squares += (double) part * part;
    }
    boolean usable = all.length >= LEAST_LENGTH && all.length <= MOST_LENGTH;
    if (!usable || !(squares > 0) || !Double.isFinite(squares)) {
      return Optional.empty();
    }
    for (int i = 0; i < all.length; i++) {
      all[i] /= (float) StrictMath.sqrt(squares);
    }
    return Optional.of(all);
  }
}
