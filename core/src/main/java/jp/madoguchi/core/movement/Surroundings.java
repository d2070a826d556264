package jp.madoguchi.core.movement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.character.Unregistered;

/** What is around an entry. The rules ask this and never the register itself. */
public interface Surroundings {
  Municipality municipality();

  /**
   * Whether anything beyond that is known: where not, a rule says nothing of what it cannot see.
   */
  default boolean known() {
    return true;
  }

  /** Present states of those who are on the register in a household, in printed order. */
  List<ResidentRecord> household(HouseholdNumber number);

  /** Present states of those, removed ones too, who hold a 住民票コード, 個人番号 or 在留カード等番号. */
  List<ResidentRecord> holders(String number);

  /** Present states of those, removed ones too, who share the three items (4.1.1.2). */
  List<ResidentRecord> alike(Person person);

  /** Whether somebody has another entry that is open (10.3, 4.0.8). */
  default boolean isOpen(AddressNumber number) {
    return false;
  }

  /** Whether entering is under way, so that what restrains it counts. */
  default boolean entering() {
    return false;
  }

  /** How long what restrains entering about somebody is still lifted here (一時解除); else empty. */
  default Optional<Duration> lifted(AddressNumber number) {
    return Optional.empty();
  }

  /** Whether this terminal gave a 住民票コード and has few left (4.3.1). */
  default boolean codesRunLow(String code) {
    return false;
  }

  /** Whether a text has characters that others may not be able to hold (未登録外字, 7.1.1.1). */
  default boolean hasUnregistered(ExactText text) {
    return !Unregistered.in(text, Optional.empty()).isEmpty();
  }

  /** All states of a person, oldest first. */
  List<ResidentRecord> history(AddressNumber number);

  /**
   * The three items, as texts of the fields.
   *
   * @param sex its code
   * @param birth {@code RegisterDate.encode()}
   */
  record Person(ExactText name, String sex, String birth) {
    /** Those of a state. */
    public static Person of(ResidentRecord state) {
      return new Person(
          state.name().name(), Integer.toString(state.sex().code()), state.birth().encode());
    }
  }

  /** Nothing is known around an entry but where it is made. */
  static Surroundings unknown(Municipality municipality) {
    return new Surroundings() {
      @Override
      public Municipality municipality() {
        return municipality;
      }

      @Override
      public boolean known() {
        return false;
      }

      @Override
      public List<ResidentRecord> household(HouseholdNumber number) {
        return List.of();
      }

      @Override
      public List<ResidentRecord> holders(String number) {
        return List.of();
      }

      @Override
      public List<ResidentRecord> alike(Person person) {
        return List.of();
      }

      @Override
      public List<ResidentRecord> history(AddressNumber number) {
        return List.of();
      }
    };
  }
}
