package jp.madoguchi.core.modality;

import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.biometric.BadPalmTemplate;
import jp.madoguchi.core.biometric.PalmEnrolment;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.liveness.LivenessPlan;
import jp.madoguchi.core.liveness.SeenFrames;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;

/** The palm: the embedded matcher, and movements that paper cannot make. */
public final class PalmRecognition implements Recognition {
  private final Camera camera;
  private final SeenFrames seen;
  private final Randomness randomness;

  /**
   * @param seen pictures of this camera, over many logins
   * @param randomness draws what a palm is asked for
   */
  public PalmRecognition(Camera camera, SeenFrames seen, Randomness randomness) {
    this.camera = camera;
    this.seen = seen;
    this.randomness = randomness;
  }

  @Override
  public Modality modality() {
    return Modality.PALM;
  }

  @Override
  public Camera device() {
    return camera;
  }

  @Override
  public Supplier<Trial> against(Template template, Demand demand) throws UnfitTemplate {
    PalmTemplate enrolled = read(template);
    PalmVerifier verifier = new PalmVerifier(demand.exponent());
    return () ->
        new PalmTrial(
            frame -> verifier.compare(enrolled, frame),
            new LivenessCheck(LivenessPlan.drawn(demand.gestures(), randomness), seen));
  }

  private static PalmTemplate read(Template template) throws UnfitTemplate {
    try {
      return PalmTemplate.fromBytes(template.content().toArray());
    } catch (BadPalmTemplate bad) {
      throw new UnfitTemplate(Modality.PALM, bad.isOfAnotherTime(), bad);
    }
  }

  /** A template as everything else takes it. */
  public static Template template(PalmTemplate palm) {
    return new Template(Modality.PALM, PalmTemplate.EXTRACTOR, Bytes.of(palm.toBytes()));
  }

  static Quality quality(PalmRefusal refusal) {
    return switch (refusal) {
      case NO_HAND -> Quality.NOTHING;
      case TOO_NEAR -> Quality.TOO_NEAR;
      case TOO_FAR -> Quality.TOO_FAR;
      case FINGERS_CLOSED -> Quality.FINGERS_CLOSED;
      case TILTED -> Quality.TILTED;
      case TOO_DARK -> Quality.TOO_DARK;
      case BLURRED -> Quality.BLURRED;
    };
  }

  @Override
  public Enrolling enrol() {
    return new PalmEnrolling();
  }

  /** Three to five pictures, of which three agree. */
  private static final class PalmEnrolling implements Enrolling {
    private PalmEnrolment enrolment = new PalmEnrolment();
    private Optional<Template> agreed = Optional.empty();

    @Override
    public Offer offer(Frame frame) {
      return switch (enrolment.offer(frame)) {
        case PalmEnrolment.Offer.Kept(int kept) -> kept(kept);
        case PalmEnrolment.Offer.NotCaptured(PalmRefusal reason) ->
            new Offer.NotCaptured(quality(reason));
        case PalmEnrolment.Offer.SamePicture _ -> new Offer.SamePicture();
        case PalmEnrolment.Offer.Enough _ -> anew();
      };
    }

    private Offer kept(int kept) {
      if (enrolment.finish() instanceof PalmEnrolment.Outcome.Enrolled enrolled) {
        agreed = Optional.of(PalmRecognition.template(enrolled.template()));
      } else if (kept == PalmEnrolment.MOST_SAMPLES) {
        return anew();
      }
      return new Offer.Kept(kept);
    }

    private Offer anew() {
      enrolment = new PalmEnrolment();
      return new Offer.Disagreeing();
    }

    @Override
    public Optional<Template> template() {
      return agreed;
    }
  }
}
