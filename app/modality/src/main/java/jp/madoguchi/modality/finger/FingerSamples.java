package jp.madoguchi.modality.finger;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.Optional;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.modality.Samples;
import jp.madoguchi.core.port.Frame;

/** Minutiae as SourceAFIS finds and compares them. */
final class FingerSamples implements Samples<FingerprintTemplate> {
  /** Names the algorithm; another version may see other minutiae. */
  static final String EXTRACTOR = "sourceafis-" + FingerprintCompatibility.version();

  /**
   * SourceAFIS shapes its score so that ten points are one power of ten of the false match rate: 20
   * is 1 %, 30 is 0.1 %, 40 is 0.01 % and 50 is 0.001 % (THRESHOLD_FMR_… in its own parameters,
   * version 3.18.1). Above 50 it is continued in a straight line, measured by nobody.
   */
  private static final double POINTS = 10;

  private final int dpi;

  /**
   * @param dpi of the sensor
   */
  FingerSamples(int dpi) {
    this.dpi = dpi;
  }

  @Override
  public Reading<FingerprintTemplate> read(Frame frame) {
    Print print = Print.of(frame, dpi);
    Optional<Quality> flaw = print.flaw();
    return flaw.isPresent() ? new Poor<>(flaw.get()) : new Found<>(template(print));
  }

  private FingerprintTemplate template(Print print) {
    return new FingerprintTemplate(
        new FingerprintImage(
            print.width(), print.height(), print.grey(), new FingerprintImageOptions().dpi(dpi)));
  }

  @Override
  public double exponent(FingerprintTemplate enrolled, FingerprintTemplate probe) {
    return new FingerprintMatcher(probe).match(enrolled) / POINTS;
  }

  @Override
  public byte[] bytes(FingerprintTemplate sample) {
    return sample.toByteArray();
  }

  @Override
  public FingerprintTemplate sample(byte[] bytes) {
    try {
      return new FingerprintTemplate(bytes);
    } catch (RuntimeException damaged) {
      throw new IllegalArgumentException("no template of minutiae", damaged);
    }
  }
}
