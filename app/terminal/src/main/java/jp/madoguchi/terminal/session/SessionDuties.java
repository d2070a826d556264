package jp.madoguchi.terminal.session;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.core.directive.OperatorRegister;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.outside.OrderedWipe;
import jp.madoguchi.terminal.outside.ReceivedOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a signed-in operator's session does because of what the centre tells. Each act is in the log
 * before it is done.
 *
 * @param files of the terminal
 * @param told hears what the screen has to show, on any thread
 */
public record SessionDuties(
    OpenSession opened,
    SessionLog log,
    FileStore files,
    OrderedWipe ordered,
    Clock clock,
    Told told)
    implements Duties {
  private static final Logger LOG = LoggerFactory.getLogger(SessionDuties.class);

  /** What the screen has to show. */
  public interface Told {
    /** The card of whoever is signed in does not count any more. */
    void cardRevoked();

    /** Whoever is signed in has no rights any more. */
    void rightsEnded();

    void lease(Lease now);

    /** The store is gone. */
    void wiped(Order order);

    /** Administrators decided that this terminal goes on. */
    void goesOn();
  }

  @Override
  public TrustShelf shelf() {
    return opened.store().trust();
  }

  @Override
  public RegisterShelf operatorShelf() {
    return opened.store().operatorRegister();
  }

  @Override
  public void directed(LoginDirectives.Taken taken) {
    switch (taken) {
      case LoginDirectives.NewPolicy(long version) ->
          log.write(AccessNote.of(AccessEvent.DIRECTIVE_TAKEN, "login policy " + version));
      case LoginDirectives.NewRegister(OperatorRegister register) -> {
        log.write(
            AccessNote.of(
                AccessEvent.DIRECTIVE_TAKEN,
                "register %d, %d operators"
                    .formatted(register.version(), register.operators().size())));
        leaveWithoutRights();
      }
      case LoginDirectives.Unlocked _ -> {
        // The login book hands it to the log with the next login, whatever the order came by.
      }
    }
  }

  /** Whoever was retired or transferred leaves now; single rights are asked for at each act. */
  private void leaveWithoutRights() {
    LocalDate today = clock.today();
    boolean within =
        opened
            .store()
            .operators()
            .find(opened.session().operator().id())
            .filter(entry -> !today.isBefore(entry.from()) && !today.isAfter(entry.until()))
            .isPresent();
    if (!within) {
      told.rightsEnded();
    }
  }

  @Override
  public void taken(TrustList list) {
    log.write(
        AccessNote.of(
            AccessEvent.TRUST_LIST_TAKEN,
            "version %d, %d revoked".formatted(list.version(), list.revoked().size())));
    byte[] card = opened.session().credential().certificate().toArray();
    if (list.find(Fingerprint.ofDer(card)).isPresent()) {
      log.write(AccessNote.of(AccessEvent.CARD_REVOKED, ""));
      told.cardRevoked();
    }
  }

  @Override
  public void certified(Suite suite, Instant until) {
    log.write(
        AccessNote.of(
            AccessEvent.CERTIFICATE_RENEWED, "suite %d until %s".formatted(suite.number(), until)));
  }

  @Override
  public void renewed(Lease lease) {
    log.write(AccessNote.of(AccessEvent.LEASE_RENEWED, lease.id() + " until " + lease.until()));
    told.lease(lease);
  }

  @Override
  public void wipe(ReceivedOrder order) throws IOException {
    try {
      log.write(AccessNote.of(AccessEvent.WIPE_ORDERED, order.order().reason()));
    } catch (StoreUnavailable closed) {
      LOG.warn("The wipe that the centre ordered could not be logged: {}", closed.getMessage());
    }
    ordered.begin(order);
    opened.keeper().wipe();
  }

  @Override
  public void begun(ReceivedOrder order) throws IOException {
    if (files.exists(StopMark.FILE)) {
      files.delete(StopMark.FILE);
    }
  }

  @Override
  public void obeyed(ReceivedOrder order) {
    switch (order.order().act()) {
      case WIPE -> told.wiped(order.order());
      case NEW_EPOCH -> told.goesOn();
    }
  }
}
