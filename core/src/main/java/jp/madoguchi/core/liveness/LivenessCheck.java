package jp.madoguchi.core.liveness;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.liveness.LivenessPlan.Step;
import jp.madoguchi.core.liveness.SeenFrames.Novelty;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;

/**
 * Leads a person through one {@link LivenessPlan}: the open palm is recognised, each gesture
 * follows after it is asked for, and the same palm is recognised again after it, all without the
 * hand leaving. Time is that of the frames. For one thread.
 */
public final class LivenessCheck {
  /** Nobody reacts sooner; what does was not asked. */
  private static final Duration REACTION = Duration.ofMillis(120);

  /** Whoever has not understood by then is asked anew, and it counts as a try. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Frames in a row that show a gesture; one alone may be a hand on its way. */
  private static final int FRAMES = 2;

  /** A restless hand begins anew so often; a recording would else be played until it fits. */
  private static final int MOST_BEGINNINGS = 4;

  private final LivenessPlan plan;
  private final SeenFrames frames;
  private int step;
  private Phase phase = Phase.RECOGNISE;
  private long since;
  private int shown;
  private int beginnings;

  private enum Phase {
    RECOGNISE,
    PAUSE,
    GESTURE,
    RECOGNISE_AGAIN
  }

  /** How far it is. */
  public sealed interface Progress {
    /** Nothing to compare, or no match yet; the verdict on the frame says what to tell. */
    record Recognising() implements Progress {}

    /** Hold the open hand. */
    record Hold() implements Progress {}

    /** Do this now. */
    record Do(Gesture gesture) implements Progress {}

    /** Open the hand again. */
    record OpenAgain() implements Progress {}

    /** It is the right palm, and it did what it was asked. */
    record Passed() implements Progress {}

    /** It begins anew: the hand left, or moved before it was asked. */
    record BeginAgain() implements Progress {}

    /** This was a try, and it failed. */
    record Failed(Reason reason) implements Progress {}
  }

  /** Why a try failed though the palm is alike. */
  public enum Reason {
    /** The gesture did not come in time, or again and again before it was asked for. */
    NOT_FOLLOWED,
    /** The camera delivers the same picture. */
    FROZEN,
    /** Pictures came that were there before. */
    REPLAYED
  }

  /**
   * @param frames of this terminal, over many tries
   */
  public LivenessCheck(LivenessPlan plan, SeenFrames frames) {
    this.plan = plan;
    this.frames = frames;
  }

  /** What the person is asked for now, for the camera to show it where it can. */
  public Optional<Gesture> asked() {
    return phase == Phase.GESTURE ? Optional.of(current().gesture()) : Optional.empty();
  }

  /**
   * Takes one frame. After {@link Progress.Passed} or {@link Progress.Failed} it is over.
   *
   * @param verdict on this frame
   */
  public Progress look(Frame frame, PalmVerdict verdict) {
    if (verdict instanceof PalmVerdict.NotCaptured(PalmRefusal reason)
        && reason == PalmRefusal.NO_HAND) {
      return phase == Phase.RECOGNISE ? new Progress.Recognising() : begin();
    }
    Novelty novelty = frames.look(frame);
    return switch (novelty) {
      case FROZEN -> new Progress.Failed(Reason.FROZEN);
      case REPLAYED -> new Progress.Failed(Reason.REPLAYED);
      case REPEATED, NEW -> followed(frame.tick(), verdict);
    };
  }

  private Progress begin() {
    phase = Phase.RECOGNISE;
    step = 0;
    shown = 0;
    return ++beginnings < MOST_BEGINNINGS
        ? new Progress.BeginAgain()
        : new Progress.Failed(Reason.NOT_FOLLOWED);
  }

  private Progress followed(long now, PalmVerdict verdict) {
    if (phase != Phase.RECOGNISE && now - since > PATIENCE.toNanos()) {
      return new Progress.Failed(Reason.NOT_FOLLOWED);
    }
    return switch (phase) {
      case RECOGNISE -> recognised(now, verdict);
      case PAUSE -> paused(now, verdict);
      case GESTURE -> gesture(now, verdict);
      case RECOGNISE_AGAIN -> again(now, verdict);
    };
  }

  private Progress recognised(long now, PalmVerdict verdict) {
    if (!(verdict instanceof PalmVerdict.Match)) {
      return new Progress.Recognising();
    }
    return next(now);
  }

  private Progress next(long now) {
    if (step == plan.steps().size()) {
      return new Progress.Passed();
    }
    phase = Phase.PAUSE;
    since = now;
    shown = 0;
    return new Progress.Hold();
  }

  private Progress paused(long now, PalmVerdict verdict) {
    if (shows(current().gesture(), verdict)) {
      return begin();
    }
    if (now - since < current().pause().toNanos()) {
      return new Progress.Hold();
    }
    phase = Phase.GESTURE;
    since = now;
    shown = 0;
    return new Progress.Do(current().gesture());
  }

  private Progress gesture(long now, PalmVerdict verdict) {
    boolean shows = shows(current().gesture(), verdict);
    if (shows && now - since < REACTION.toNanos()) {
      return begin();
    }
    shown = shows ? shown + 1 : 0;
    if (shown < FRAMES) {
      return new Progress.Do(current().gesture());
    }
    phase = Phase.RECOGNISE_AGAIN;
    since = now;
    return new Progress.OpenAgain();
  }

  private Progress again(long now, PalmVerdict verdict) {
    if (!(verdict instanceof PalmVerdict.Match)) {
      return new Progress.OpenAgain();
    }
    step++;
    return next(now);
  }

  private Step current() {
    return plan.steps().get(step);
  }

  private static boolean shows(Gesture gesture, PalmVerdict verdict) {
    return verdict instanceof PalmVerdict.NotCaptured(PalmRefusal reason)
        && reason
            == switch (gesture) {
              case CLOSE_FINGERS -> PalmRefusal.FINGERS_CLOSED;
              case LEAN -> PalmRefusal.TILTED;
            };
  }
}
