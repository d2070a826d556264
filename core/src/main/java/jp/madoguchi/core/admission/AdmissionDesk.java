package jp.madoguchi.core.admission;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.admission.AdmissionRefused.Reason;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.core.store.StoreUnavailable;

/**
 * Where an administrator takes an operator in at this terminal: from then on the operator's card
 * opens the store, and the palm that was shown gates it. Whether card and palms were checked is the
 * caller's. Each act is in the log before it is done; one that was refused or failed is in the log
 * as well. Safe for use by several threads.
 */
public final class AdmissionDesk {
  private static final Set<AccessEvent> GRANTS =
      Set.of(
          AccessEvent.OPERATOR_ADMITTED,
          AccessEvent.OPERATOR_SHUT_OUT,
          AccessEvent.OPERATOR_UNLOCKED);
  private static final int PAGE = 1000;
  private static final int PAGES = 100;

  private final StoreKeeper keeper;
  private final Operators operators;
  private final Gate gate;
  private final AccessLog log;
  private final Session session;
  private final Clock clock;

  public AdmissionDesk(
      StoreKeeper keeper,
      Operators operators,
      Gate gate,
      AccessLog log,
      Session session,
      Clock clock) {
    this.keeper = keeper;
    this.operators = operators;
    this.gate = gate;
    this.log = log;
    this.session = session;
    this.clock = clock;
  }

  /** Whether the operator may administer; each act asks the register of operators again. */
  public boolean allowed() {
    return gate.offers(Right.ADMINISTER);
  }

  /** Who asks. */
  public OperatorId self() {
    return session.operator().id();
  }

  /** Operators of the register whose rights have not ended, in order of id. */
  public List<Candidate> candidates() throws AdmissionRefused, KeysRefused, IOException {
    requireRight("see operators");
    LocalDate today = clock.today();
    Set<OperatorId> holders = new HashSet<>(keeper.holders());
    List<Operator> all = operators.all();
    return all.stream()
        .filter(entry -> !entry.until().isBefore(today))
        .map(entry ->
            new Candidate(
                entry,
                holders.contains(entry.id()),
                entry.id().equals(self()),
                all.stream()
                    .anyMatch(other ->
                        !other.id().equals(entry.id())
                            && other.person().equals(entry.person())
                            && holders.contains(other.id()))))
        .toList();
  }

  /** Notes that something about a newcomer was not as it has to be. */
  public AdmissionRefused refuse(Reason reason, OperatorId newcomer) {
    return refused(reason, act(newcomer));
  }

  /**
   * Takes the newcomer in, or again with another card or palm: the store is put under a new key, so
   * that what the operator's slot was before opens nothing any more.
   *
   * @param card for the register of grants
   * @param progress hears the part that is done, from 0 to 1, on any thread, one at a time
   */
  public synchronized void admit(Newcomer newcomer, GrantedCard card, DoubleConsumer progress)
      throws AdmissionRefused, KeysRefused, StoreFailure, IOException {
    String act = act(newcomer.id());
    requireRight(act);
    if (newcomer.id().equals(self())) {
      throw refused(Reason.ONESELF, act);
    }
    boolean registered =
        operators
            .find(newcomer.id())
            .filter(entry -> !entry.until().isBefore(clock.today()))
            .isPresent();
    if (!registered) {
      throw refused(Reason.NOT_REGISTERED, act);
    }
    note(AccessEvent.OPERATOR_ADMITTED, newcomer.id() + card.words());
    try {
      keeper.admit(newcomer, progress);
    } catch (KeysRefused | StoreFailure | IOException | StoreUnavailable problem) {
      noteFailure(act, problem);
      throw problem;
    }
  }

  /** The failure itself matters more than whether the log still takes it. */
  private void noteFailure(String act, Exception problem) {
    try {
      note(AccessEvent.REFUSED, act + ": " + problem.getClass().getSimpleName());
    } catch (StoreUnavailable unavailable) {
      problem.addSuppressed(unavailable);
    }
  }

  /**
   * The session is ending: gives up whatever is being done to the store as a whole, and returns
   * once no act of this desk is under way.
   */
  public void finish() {
    keeper.hurry();
    synchronized (this) {
      // Whoever acts holds the monitor.
    }
  }

  /** The register of grants, newest first, as far back as the newest 100,000 entries of the log. */
  public List<Grant> grants() throws AdmissionRefused {
    requireRight("see grants");
    List<Grant> found = new ArrayList<>();
    long end = log.last().map(AccessEntry::sequence).orElse(0L);
    for (int page = 0; page < PAGES && end > 0; page++) {
      long from = Math.max(1, end - PAGE + 1);
      for (AccessEntry entry : log.from(from, (int) (end - from + 1)).reversed()) {
        if (GRANTS.contains(entry.event())) {
          found.add(Grant.of(entry));
        }
      }
      end = from - 1;
    }
    return found;
  }

  private static String act(OperatorId newcomer) {
    return "admit " + newcomer;
  }

  private void requireRight(String act) throws AdmissionRefused {
    if (!gate.grants(Right.ADMINISTER)) {
      throw refused(Reason.NO_RIGHT, act);
    }
  }

  private AdmissionRefused refused(Reason reason, String act) {
    note(AccessEvent.REFUSED, act + ": " + reason.name());
    return new AdmissionRefused(reason);
  }

  private void note(AccessEvent event, String detail) {
    log.append(self(), Optional.of(session.id()), Optional.empty(), AccessNote.of(event, detail));
  }
}
