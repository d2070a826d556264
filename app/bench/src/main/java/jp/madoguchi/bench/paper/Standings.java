package jp.madoguchi.bench.paper;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Lift;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.text.ExactText;

/**
 * Whether somebody may stand on a page, told once more in other words than the product's, from what
 * the register and its open entries say.
 */
final class Standings {
  private final Roll roll;
  private final Releases releases;

  private Standings(Roll roll, Releases releases) {
    this.roll = roll;
    this.releases = releases;
  }

  /** Whether all of them may, at a window where these records were released. */
  static boolean mayPrint(Roll roll, Releases releases, List<AddressNumber> people) {
    Standings standings = new Standings(roll, releases);
    return people.stream().allMatch(standings::mayPrint);
  }

  private boolean mayPrint(AddressNumber person) {
    if (isReleased(person)) {
      return true;
    }
    if (isClosed(person, Process.PRINT) || isClosed(person, Process.LOOK_UP)) {
      return false;
    }
    return livesWith(person).stream()
        .noneMatch(other -> !isReleased(other) && isClosed(other, Process.LOOK_UP));
  }

  private boolean isReleased(AddressNumber person) {
    return releases.left(person).isPresent();
  }

  private boolean isClosed(AddressNumber person, Process process) {
    boolean lifted =
        roll.running().stream()
            .filter(lift -> lift.number().equals(person))
            .map(Lift::processes)
            .anyMatch(processes -> processes.contains(process));
    if (lifted) {
      return false;
    }
    boolean hunted = bears(person, PaperTown.SUPPORT_TEXT);
    boolean noPaper =
        bears(person, PaperTown.NO_PAPER_TEXT)
            || livesWith(person).stream().anyMatch(other -> bears(other, PaperTown.NO_PAPER_TEXT));
    return switch (process) {
      case PRINT -> hunted || noPaper;
      case LOOK_UP -> hunted;
      case ENTER, EXTRACT -> throw new IllegalArgumentException("nobody asks here");
    };
  }

  /** Whether these measures stand in the record, or in an entry that waits. */
  private boolean bears(AddressNumber person, ExactText measures) {
    return roll.present(person).particulars().text(Field.RESTRAINTS).equals(measures)
        || roll.waiting().stream()
            .flatMap(group -> group.changes().stream())
            .filter(change -> change.act().resident().equals(person))
            .flatMap(change -> change.act().fields().stream())
            .anyMatch(field -> field.field() == Field.RESTRAINTS && field.after().equals(measures));
  }

  private List<AddressNumber> livesWith(AddressNumber person) {
    ResidentRecord present = roll.present(person);
    List<AddressNumber> others = new ArrayList<>();
    if (present.status() == ResidentStatus.CURRENT) {
      for (ResidentRecord other : roll.household(present.household().number())) {
        if (!other.number().equals(person)) {
          others.add(other.number());
        }
      }
    }
    return others;
  }
}
