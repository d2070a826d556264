package jp.madoguchi.sandbox.tour;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * How a tour that was not broken off ended.
 *
 * @param entered the movements that were entered and approved
 * @param refused the movements of the file that the screens did not take
 * @param receipts how many receipts the terminal verified and stored
 * @param missing what was approved and is not in the centre's database, or not for all who move
 */
public record TourOutcome(
    List<Entered> entered, List<Refused> refused, long receipts, List<Entered> missing) {
  public TourOutcome {
    entered = List.copyOf(entered);
    refused = List.copyOf(refused);
    missing = List.copyOf(missing);
  }

  /** A movement that was entered, with the residents who move. */
  public record Entered(Movement movement, List<AddressNumber> residents) {
    public Entered {
      residents = List.copyOf(residents);
    }

    /** Whether this is where one of them lives now; addresses are kept in full width. */
    boolean isWhere(ResidentRecord resident) {
      Address there = resident.address().address();
      Address typed =
          new Address(
              there.municipalityCode(),
              movement.postalCode().isEmpty()
                  ? there.postalCode()
                  : Optional.of(new PostalCode(movement.postalCode())),
              there.prefecture(),
              there.municipality(),
              there.town(),
              new ExactText(movement.lot()),
              new ExactText(movement.building()));
      return there.equals(typed.inFullWidth());
    }
  }

  /** A movement that a screen refused, with its sentences. */
  public record Refused(Movement movement, List<String> sentences) {
    public Refused {
      sentences = List.copyOf(sentences);
    }
  }

  /** Whether the centre's database holds all that was approved. */
  public boolean held() {
    return missing.isEmpty();
  }

  /** Whether the main job was done from end to end. */
  public boolean complete() {
    return receipts > 0 && held();
  }
}
