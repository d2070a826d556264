package jp.madoguchi.terminal.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.DirectiveCheck;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.Outside;
import jp.madoguchi.terminal.outside.ReceivedOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches the centre while nobody is signed in, over a line of its own for each question. */
public final class Outpost implements Outside {
  private static final Logger LOG = LoggerFactory.getLogger(Outpost.class);
  private static final byte[] NOTHING = new byte[0];

  private final Lines lines;
  private final LeaseRenewal lease;
  private final Addressee addressee;

  /** Opens lines. */
  public interface Lines {
    ClosableLine open();
  }

  /** A line that is closed after use. */
  public interface ClosableLine extends Line, AutoCloseable {
    @Override
    void close();
  }

  public Outpost(Lines lines, LeaseRenewal lease, Addressee addressee) {
    this.lines = lines;
    this.lease = lease;
    this.addressee = addressee;
  }

  @Override
  public HeldLease lease(Secret deviceSecret)
      throws KeysRefused, IOException, InterruptedException {
    Optional<HeldLease> here = lease.file().open(deviceSecret);
    if (here.isPresent() && !isOver(here.get())) {
      return here.get();
    }
    here.ifPresent(HeldLease::close);
    askForLease();
    Optional<HeldLease> now = lease.file().open(deviceSecret);
    if (now.isPresent() && !isOver(now.get())) {
      return now.get();
    }
    now.ifPresent(HeldLease::close);
    lease.file().erase();
    throw new KeysRefused.LeaseOver();
  }

  private void askForLease() throws KeysRefused, IOException, InterruptedException {
    try (ClosableLine line = lines.open()) {
      switch (lease.renew(line)) {
        case LeaseRenewal.Renewed(var fresh) -> LOG.info("Lease {} was renewed", fresh.id());
        case LeaseRenewal.Unchanged _ -> LOG.warn("The centre gave the lease that is over");
        case LeaseRenewal.NotGiven _ -> LOG.warn("The centre gives no lease");
        case LeaseRenewal.Rejected _ -> LOG.warn("What came is no lease of our centre");
      }
    } catch (LineDown e) {
      LOG.info("The lease is over, and the centre is not to be reached");
    }
  }

  /** What is not begun yet, for a clock that is behind, is no matter for the centre. */
  private boolean isOver(HeldLease held) {
    return !lease.clock().now().isBefore(held.lease().until());
  }

  @Override
  public Optional<ReceivedOrder> order() throws InterruptedException {
    LinePath path = new LinePath.OrderWaiting();
    try (ClosableLine line = lines.open()) {
      Line.Answer answer = line.ask(path.method(), path.text(), NOTHING);
      return answer.status() == LineRefusal.OK ? judged(Bytes.of(answer.body())) : Optional.empty();
    } catch (LineDown e) {
      LOG.debug("no line to ask for orders", e);
      return Optional.empty();
    }
  }

  /** In which epoch the terminal stands is not known while the store is closed. */
  private Optional<ReceivedOrder> judged(Bytes signed) {
    return switch (addressee.judgeClosed(signed)) {
      case Addressee.Obey(Order order) -> Optional.of(new ReceivedOrder(order, signed));
      case Addressee.Ignore(var why) -> {
        LOG.warn("An order is ignored: {}", why);
        yield Optional.empty();
      }
    };
  }

  @Override
  public List<UnlockOrder> unlocks(long obeyed) throws IOException, InterruptedException {
    DirectiveCheck check =
        new DirectiveCheck(addressee.check(), addressee.municipality(), addressee.device());
    List<Bytes> found = new ArrayList<>(fromLine(obeyed).unlocks());
    lease.file().files().read(UnlockOrder.FILE).map(Bytes::of).ifPresent(found::add);
    return found.stream()
        .flatMap(signed -> check.unlock(signed).stream())
        .filter(order -> order.number() > obeyed)
        .sorted(Comparator.comparingLong(UnlockOrder::number))
        .toList();
  }

  private Directives fromLine(long obeyed) throws InterruptedException {
    LinePath path = new LinePath.UnlocksAfter(obeyed);
    try (ClosableLine line = lines.open()) {
      Line.Answer answer = line.ask(path.method(), path.text(), NOTHING);
      return answer.status() == LineRefusal.OK
          ? Directives.decode(answer.body())
          : Directives.none();
    } catch (LineDown e) {
      LOG.debug("no line to ask for orders to unlock", e);
      return Directives.none();
    } catch (MalformedCbor e) {
      LOG.warn("what the centre answered about unlocking cannot be read", e);
      return Directives.none();
    }
  }

  @Override
  public void obeyed() throws InterruptedException {
    LinePath path = new LinePath.OrderDone();
    try (ClosableLine line = lines.open()) {
      line.ask(path.method(), path.text(), NOTHING);
    } catch (LineDown e) {
      LOG.info("The centre does not hear that its order was obeyed", e);
    }
  }
}
