package jp.madoguchi.terminal.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.core.modality.Enrolling;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.login.ModalityWords;
import jp.madoguchi.terminal.text.Message;

/**
 * Takes pictures of a hand, a finger or a face that is placed anew between them, until they agree.
 * Used from one thread, not the screen's.
 */
final class Captures {
  /** So many frames pass after each picture, for the hand to be lifted. */
  private static final int PAUSE = 20;

  private static final Duration FRAME_LIMIT = Duration.ofSeconds(3);

  private final Recognition recognition;
  private final Seen seen;

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
  record Captured(Recognition recognition, Template template, Frame last) {}

  Captures(Recognition recognition, Seen seen) {
    this.recognition = recognition;
    this.seen = seen;
  }

  /** Captures until the pictures agree, or nobody wants them any more. */
  Optional<Captured> run(BooleanSupplier wanted) throws CameraLost, InterruptedException {
    Enrolling enrolling = recognition.enrol();
    try (Camera.Capture capture = recognition.device().start()) {
      int pause = 0;
      while (wanted.getAsBoolean()) {
        Frame frame = capture.next(FRAME_LIMIT);
        seen.frame(frame);
        if (pause > 0) {
          pause--;
          continue;
        }
        boolean kept = tell(enrolling.offer(frame));
        Optional<Template> agreed = enrolling.template();
        if (agreed.isPresent()) {
          return Optional.of(new Captured(recognition, agreed.get(), frame));
        }
        pause = kept ? PAUSE : 0;
      }
      return Optional.empty();
    }
  }

  /** Whether the picture was kept. */
  private boolean tell(Enrolling.Offer offer) {
    switch (offer) {
      case Enrolling.Offer.Kept(int kept) -> {
        seen.kept(kept);
        seen.guidance(Message.of("admission.palm.lift"));
        return true;
      }
      case Enrolling.Offer.NotCaptured(var reason) ->
          seen.guidance(ModalityWords.of(recognition.modality(), reason));
      case Enrolling.Offer.SamePicture _ -> seen.guidance(Message.of("admission.palm.again"));
      case Enrolling.Offer.Disagreeing _ -> {
        seen.kept(0);
        seen.guidance(Message.of("admission.palm.disagree"));
      }
    }
    return false;
  }
}
