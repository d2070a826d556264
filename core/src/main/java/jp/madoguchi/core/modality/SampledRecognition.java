package jp.madoguchi.core.modality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.liveness.SeenFrames;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.value.Bytes;

/**
 * A modality that compares single samples. A template holds {@value #LEAST} to {@value #MOST} of
 * them, as a CBOR array of bytes. A device that delivers the same picture again is not believed;
 * nothing else is asked of the person.
 */
public final class SampledRecognition<S> implements Recognition {
  static final int LEAST = 3;
  static final int MOST = 5;

  private final Modality modality;
  private final String extractor;
  private final Camera device;
  private final Samples<S> samples;
  private final SeenFrames seen = new SeenFrames();

  /**
   * @param extractor as {@link Template#extractor}
   */
  public SampledRecognition(
      Modality modality, String extractor, Camera device, Samples<S> samples) {
    this.modality = modality;
    this.extractor = extractor;
    this.device = device;
    this.samples = samples;
  }

  @Override
  public Modality modality() {
    return modality;
  }

  @Override
  public Camera device() {
    return device;
  }

  @Override
  public Supplier<Trial> against(Template template, Demand demand) throws UnfitTemplate {
    if (template.modality() != modality || !template.extractor().equals(extractor)) {
      throw new UnfitTemplate(template);
    }
    List<S> enrolled = read(template);
    return () -> new SampledTrial<>(samples, enrolled, seen, demand.exponent());
  }

  @Override
  public Enrolling enrol() {
    return new SampledEnrolling<>(samples, this::template);
  }

  private Template template(List<S> kept) {
    CborWriter out = new CborWriter().array(kept.size());
    kept.forEach(sample -> out.bytes(samples.bytes(sample)));
    return new Template(modality, extractor, Bytes.of(out.toBytes()));
  }

  private List<S> read(Template template) throws UnfitTemplate {
    List<S> enrolled = new ArrayList<>();
    try {
      CborReader in = new CborReader(template.content().toArray(), Templates.MAX_SIZE);
      for (int i = in.openArray(LEAST, MOST); i > 0; i--) {
        enrolled.add(samples.sample(in.readBytes(Templates.MAX_SIZE)));
      }
      in.close();
      in.finish();
      return enrolled;
    } catch (MalformedCbor | IllegalArgumentException damaged) {
      throw new UnfitTemplate(modality, false, damaged);
    }
  }
}
