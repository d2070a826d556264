package jp.madoguchi.bench.lab;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.disk.DiskEvent;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;

/**
 * What is found when a terminal is started again.
 *
 * @param digest of all that the store holds; empty where it does not open
 * @param structure digest of its tables alone
 * @param work digest of it without what an update draws by chance
 * @param trouble what must not be; empty where all is well
 * @param opening what opening asked of the disk
 */
record Reopening(
    Optional<String> digest,
    Optional<String> structure,
    Optional<String> work,
    Optional<String> trouble,
    List<DiskEvent> opening) {

  /** Opens, looks at every block and every rule, and does one more act. */
  static Reopening of(PowerDisk disk, Randomness randomness) {
    disk.record();
    try (OpenTerminal terminal = OpenTerminal.on(disk, randomness)) {
      List<DiskEvent> opening = disk.events();
      String digest = Content.digest(terminal.database());
      Optional<String> structure = Optional.of(Content.structure(terminal.database()));
      Optional<String> work = Optional.of(Content.work(terminal.database()));
      terminal.database().verify();
      List<String> broken = Wholeness.broken(terminal);
      if (!broken.isEmpty()) {
        return new Reopening(
            Optional.of(digest), structure, work, Optional.of(broken.getFirst()), opening);
      }
      AccessNote note = AccessNote.of(AccessEvent.LOGIN, "");
      var operator = LabOffice.ANYBODY;
      terminal.store().log().append(operator, Optional.empty(), Optional.empty(), note);
      return new Reopening(Optional.of(digest), structure, work, Optional.empty(), opening);
    } catch (StoreFailure e) {
      return closed(e, disk);
    } catch (StoreUnavailable e) {
      return closed(e.failure(), disk);
    } catch (RuntimeException e) {
      // Whatever it is: a terminal that does not start is what the laboratory looks for.
      return closed(e, disk);
    }
  }

  /**
   * Whether the store holds what had this digest: of all of it, or where rows are new, of its
   * tables or of what people entered.
   */
  boolean holds(String expected) {
    return digest.filter(expected::equals).isPresent()
        || structure.filter(expected::equals).isPresent()
        || work.filter(expected::equals).isPresent();
  }

  private static Reopening closed(Exception failure, PowerDisk disk) {
    String why = failure + ": " + failure.getCause();
    return new Reopening(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why), disk.events());
  }
}
