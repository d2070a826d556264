package jp.madoguchi.core.modality;

import java.util.Optional;
import jp.madoguchi.core.port.Frame;

/**
 * One enrolment (生体情報の登録): pictures are offered, placed anew between them, until enough agree. For
 * one thread.
 */
public interface Enrolling {
  /** What became of an offered picture. */
  sealed interface Offer {
    /** It was kept; {@code kept} are there now. */
    record Kept(int kept) implements Offer {}

    /** There was nothing to keep. */
    record NotCaptured(Quality reason) implements Offer {}

    /** It is the very picture of before. */
    record SamePicture() implements Offer {}

    /** Those that are kept do not agree: begin anew. */
    record Disagreeing() implements Offer {}
  }

  /** Keeps what is in the picture, or says why not. */
  Offer offer(Frame frame);

  /** The template, once enough pictures agree. */
  Optional<Template> template();
}
