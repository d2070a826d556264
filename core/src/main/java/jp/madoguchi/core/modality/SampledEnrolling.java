package jp.madoguchi.core.modality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.core.port.Frame;

/** Keeps samples until as many as a template needs agree with each other. */
final class SampledEnrolling<S> implements Enrolling {
  /** Samples must agree as far as a sign-in would ask of one of them. */
  private static final double AGREEMENT = 5;

  private final Samples<S> samples;
  private final Function<List<S>, Template> maker;
  private final List<S> kept = new ArrayList<>();
  private Optional<Template> agreed = Optional.empty();

  SampledEnrolling(Samples<S> samples, Function<List<S>, Template> maker) {
    this.samples = samples;
    this.maker = maker;
  }

  @Override
  public Offer offer(Frame frame) {
    return samples.read(frame).either(this::keep, Offer.NotCaptured::new);
  }

  private Offer keep(S sample) {
    byte[] bytes = samples.bytes(sample);
    if (kept.stream().anyMatch(before -> Arrays.equals(samples.bytes(before), bytes))) {
      return new Offer.SamePicture();
    }
    kept.add(sample);
    List<S> alike = alike();
    if (alike.size() >= SampledRecognition.LEAST) {
      agreed = Optional.of(maker.apply(alike));
    } else if (kept.size() == SampledRecognition.MOST) {
      kept.clear();
      return new Offer.Disagreeing();
    }
    return new Offer.Kept(kept.size());
  }

  /** Those that agree with each other, begun with the newest. */
  private List<S> alike() {
    List<S> alike = new ArrayList<>();
    for (S sample : kept.reversed()) {
      if (alike.stream().allMatch(other -> samples.exponent(other, sample) >= AGREEMENT)) {
        alike.add(sample);
      }
    }
    return alike;
  }

  @Override
  public Optional<Template> template() {
    return agreed;
  }
}
