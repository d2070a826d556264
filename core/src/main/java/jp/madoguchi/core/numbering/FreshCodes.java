package jp.madoguchi.core.numbering;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.port.Randomness;

/**
 * Gives the codes of a terminal, drawn at random as the standard says (4.3.1): nobody tells from a
 * code who was numbered before whom. Safe for use by several threads.
 */
public final class FreshCodes {
  private final CodeShelf shelf;
  private final Randomness randomness;

  public FreshCodes(CodeShelf shelf, Randomness randomness) {
    this.shelf = shelf;
    this.randomness = randomness;
  }

  /** Whether codes were allotted to this terminal. */
  public synchronized boolean allotted() throws CodesUnavailable {
    return load().allotted();
  }

  /**
   * A code for somebody who has none. It counts as given from now on, durably, so that nobody else
   * gets it.
   *
   * @param held whether somebody has a code already, such as one that was typed
   */
  public synchronized ResidentCode draw(Predicate<ResidentCode> held) throws CodesUnavailable {
    CodePool pool = load();
    while (!pool.free().isEmpty()) {
      List<ResidentCode> free = pool.free();
      ResidentCode drawn = free.get(randomness.asSecureRandom().nextInt(free.size()));
      pool = pool.giving(drawn);
      if (!held.test(drawn)) {
        save(pool);
        return drawn;
      }
    }
    save(pool);
    throw new CodesUnavailable(CodesUnavailable.Reason.NONE_LEFT);
  }

  /** Whether a code came from here and few are left (A06); not where that cannot be read. */
  public synchronized boolean runLow(String digits) {
    try {
      CodePool pool = shelf.load();
      return pool.low() && pool.given().stream().anyMatch(code -> code.digits().equals(digits));
    } catch (IOException unreadable) {
      // Whoever draws the next code is told.
      return false;
    }
  }

  private CodePool load() throws CodesUnavailable {
    try {
      return shelf.load();
    } catch (IOException problem) {
      throw new CodesUnavailable(problem);
    }
  }

  private void save(CodePool pool) throws CodesUnavailable {
    try {
      shelf.save(pool);
    } catch (IOException problem) {
      throw new CodesUnavailable(problem);
    }
  }
}
