package jp.madoguchi.sandbox.tray;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.simulator.camera.Scene;

/** What the tray works on. Methods return at once and may be called on the screen's thread. */
public interface TrayControls extends CardSlot {
  /** The reader for residents' cards. */
  CardSlot residents();

  /** What is before the camera. */
  void play(Scene scene);

  /** Whether the embedded centre answers. */
  boolean centreRunning();

  /**
   * Carries all media to the embedded centre, which reads each and writes its answer on it.
   *
   * @param told hears on any thread what came of it
   */
  void carryMedia(Consumer<List<Carried>> told);

  /**
   * What the centre did with a medium.
   *
   * @param batches that lay on it; none where it was not read
   * @param flaw why it was not read or answered
   */
  record Carried(String medium, int batches, Optional<String> flaw) {}

  /** Stops or starts the embedded centre; the line goes down and comes back. */
  void runCentre(boolean running);
}
