package jp.madoguchi.sandbox.tour;

import java.util.List;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * How a tour that was not broken off ended.
 *
 * @param entered the movements that were entered and approved
 * @param refused the movements of the file that the screens did not take
 * @param receipts how many receipts the terminal verified and stored
 * @param held whether the centre's database holds all that was approved
 */
public record TourOutcome(
    List<Entered> entered, List<Refused> refused, long receipts, boolean held) {
  public TourOutcome {
    entered = List.copyOf(entered);
    refused = List.copyOf(refused);
  }

  /** A movement that was entered, with the residents who move. */
  public record Entered(Movement movement, List<AddressNumber> residents) {
    public Entered {
      residents = List.copyOf(residents);
    }

    /** Whether this is where one of them lives now. */
    boolean isWhere(ResidentRecord resident) {
      Address address = resident.address().address();
      return address.lot().value().equals(movement.lot())
          && address.building().value().equals(movement.building());
    }
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
