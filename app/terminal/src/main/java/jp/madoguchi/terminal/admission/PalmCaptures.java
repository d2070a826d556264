package jp.madoguchi.terminal.admission;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.core.biometric.PalmEnrolment;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.text.Message;

/**
 * Takes three to five pictures of a hand that is placed anew between them, until they agree. Used
 * from one thread, not the screen's.
 */
final class PalmCaptures {
  /** So many frames pass after each picture, for the hand to be lifted. */
  private static final int PAUSE = 20;

  private static final Duration FRAME_LIMIT = Duration.ofSeconds(3);

  private final Camera camera;
  private final Seen seen;
  private PalmEnrolment enrolment = new PalmEnrolment();

  /** What the person is told; on the captures' thread. */
  interface Seen {
    void frame(Frame frame);

    void guidance(Message words);

    /** So many pictures are kept. */
    void kept(int count);
  }

  /**
   * The pictures that agree.
   *
   * @param last the picture that was kept last
   */
  record Captured(PalmTemplate template, Frame last) {}

  PalmCaptures(Camera camera, Seen seen) {
    this.camera = camera;
    this.seen = seen;
  }

  /** Captures until the pictures agree, or nobody wants them any more. */
  Optional<Captured> run(BooleanSupplier wanted)
      throws CameraLost, InterruptedException, IOException {
    try (Camera.Capture capture = camera.start()) {
      int pause = 0;
      while (wanted.getAsBoolean()) {
        Frame frame = capture.next(FRAME_LIMIT);
        seen.frame(frame);
        if (pause > 0) {
          pause--;
          continue;
        }
        switch (enrolment.offer(frame)) {
          case PalmEnrolment.Offer.Kept(int kept) -> {
            seen.kept(kept);
            Optional<PalmTemplate> agreed = agreed(kept);
            if (agreed.isPresent()) {
              return Optional.of(new Captured(agreed.get(), frame));
            }
            pause = PAUSE;
          }
          case PalmEnrolment.Offer.NotCaptured refused ->
              seen.guidance(Message.of("palm." + refused.reason().name()));
          case PalmEnrolment.Offer.SamePicture _ ->
              seen.guidance(Message.of("admission.palm.again"));
          case PalmEnrolment.Offer.Enough _ -> beginAnew();
        }
      }
      return Optional.empty();
    }
  }

  private Optional<PalmTemplate> agreed(int kept) {
    if (kept >= PalmTemplate.LEAST_SAMPLES
        && enrolment.finish() instanceof PalmEnrolment.Outcome.Enrolled enrolled) {
      return Optional.of(enrolled.template());
    }
    seen.guidance(Message.of("admission.palm.lift"));
    if (kept == PalmEnrolment.MOST_SAMPLES) {
      beginAnew();
    }
    return Optional.empty();
  }

  private void beginAnew() {
    enrolment = new PalmEnrolment();
    seen.kept(0);
    seen.guidance(Message.of("admission.palm.disagree"));
  }
}
