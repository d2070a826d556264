package jp.madoguchi.modality.face;

import java.nio.ByteBuffer;
import java.util.Optional;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.modality.Samples;
import jp.madoguchi.core.port.Frame;

/** Faces as the model tells them apart: by the angle between its answers. */
final class FaceSamples implements Samples<float[]> {
  private final FaceModel model;
  private final FaceSettings settings;

  FaceSamples(FaceModel model, FaceSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  @Override
  public Reading<float[]> read(Frame frame) {
    FaceInput face = FaceInput.of(frame, settings);
    Optional<Quality> flaw = face.flaw();
    if (flaw.isPresent()) {
      return new Poor<>(flaw.get());
    }
    Optional<float[]> direction = model.direction(face);
    return direction.isPresent() ? new Found<>(direction.get()) : new Poor<>(Quality.TOO_FAINT);
  }

  @Override
  public double exponent(float[] enrolled, float[] probe) {
    if (enrolled.length != probe.length) {
      return 0;
    }
    double cosine = 0;
    for (int i = 0; i < probe.length; i++) {
      cosine += (double) enrolled[i] * probe[i];
    }
    return settings.scale().exponent(cosine);
  }

  @Override
  public byte[] bytes(float[] sample) {
    ByteBuffer out = ByteBuffer.allocate(Float.BYTES * sample.length);
    for (float part : sample) {
      out.putFloat(part);
    }
    return out.array();
  }

  @Override
  public float[] sample(byte[] bytes) {
    if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
      throw new IllegalArgumentException(bytes.length + " bytes of a face");
    }
    float[] sample = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(sample);
    return sample;
  }
}
