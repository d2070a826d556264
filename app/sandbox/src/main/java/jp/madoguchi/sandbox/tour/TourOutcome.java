package jp.madoguchi.sandbox.tour;

import java.util.List;

/**
 * How a tour that was not broken off ended.
 *
 * @param entered references of the movements that were entered and approved
 * @param refused the movements of the file that the screens did not take
 * @param receipts how many receipts the terminal verified and stored
 * @param held whether the centre's database holds all that was approved
 */
public record TourOutcome(
    List<String> entered, List<Refused> refused, long receipts, boolean held) {
  public TourOutcome {
    entered = List.copyOf(entered);
    refused = List.copyOf(refused);
  }

  /** A movement that a screen refused, with its sentences. */
  public record Refused(Movement movement, List<String> sentences) {
    public Refused {
      sentences = List.copyOf(sentences);
    }
  }

  /** Whether the main job was done from end to end. */
  public boolean complete() {
    return receipts > 0 && held;
  }
}
