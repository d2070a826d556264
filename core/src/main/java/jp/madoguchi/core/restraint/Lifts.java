package jp.madoguchi.core.restraint;

import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * What is lifted at this terminal, one for each person at most. What has returned is gone for good.
 * Safe for use by several threads.
 */
public interface Lifts {
  /** Those that have not returned, looked at now; what has is forgotten durably. */
  List<Lift> running();

  /** Keeps one, in the place of an earlier one for the same person; durable when it returns. */
  void put(Lift lift);

  /** Ends the one for a person, if there is one. */
  void end(AddressNumber number);

  /** Nothing is ever lifted. */
  static Lifts none() {
    return new Lifts() {
      @Override
      public List<Lift> running() {
        return List.of();
      }

      @Override
      public void put(Lift lift) {
        throw new UnsupportedOperationException("nothing is lifted here");
      }

      @Override
      public void end(AddressNumber number) {
        // There is none.
      }
    };
  }
}
