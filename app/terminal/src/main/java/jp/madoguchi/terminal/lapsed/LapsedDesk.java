package jp.madoguchi.terminal.lapsed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.LapsedAnswer;
import jp.madoguchi.core.medium.LapsedAsked;
import jp.madoguchi.core.medium.LapsedMedium;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.OrderedWipe;
import jp.madoguchi.terminal.outside.ReceivedOrder;

/**
 * Where a terminal whose lease is over asks for another by medium, with the device's keys alone.
 * The store stays closed, and nobody is signed in. An answer counts for one question, once, and in
 * the order of a line: order, trust list, lease, certificates. Methods block; for one thread at a
 * time.
 *
 * @param sender as whom media are written
 * @param slots the file without which nobody was ever registered here
 */
public record LapsedDesk(
    Supplier<Carrying.Sender> sender,
    HeldTrust trust,
    LeaseRenewal lease,
    Addressee addressee,
    Optional<KeyRenewal> keys,
    OrderedWipe ordered,
    LapsedNotes notes,
    AskedFile asked,
    String slots) {
  /** What has happened to the terminal. */
  public enum Reason {
    /** Nothing: people sign in as ever. */
    NONE,
    /** 使用期限切れ: nobody can sign in before there is another lease. */
    LEASE,
    /** 証明書切れ: the centre believes nothing of this terminal before it is registered again. */
    CERTIFICATES
  }

  /**
   * How the terminal stands.
   *
   * @param waiting questions whose answers are awaited, the newest last
   */
  public record Standing(Reason reason, List<LapsedAsked> waiting) {
    public Standing {
      waiting = List.copyOf(waiting);
    }
  }

  /** What came of an answer. */
  public sealed interface Outcome {}

  /**
   * People can sign in again.
   *
   * @param certified whether there are new certificates too
   * @param others files on the medium that are none of ours
   */
  public record Opens(LapsedAsked asked, Lease lease, boolean certified, int others)
      implements Outcome {}

  /** The centre had the store destroyed. */
  public record Wiped(Order order) implements Outcome {}

  private static final byte[] NOTHING = new byte[0];

  public Standing standing() throws IOException {
    return new Standing(reason(), asked.waiting());
  }

  private Reason reason() throws IOException {
    FileStore files = lease.file().files();
    if (anew().filter(AnewDesk::isNeeded).isPresent()) {
      return Reason.CERTIFICATES;
    }
    return files.exists(slots) && held().filter(now -> !isOver(now)).isEmpty()
        ? Reason.LEASE
        : Reason.NONE;
  }

  /** Where certificates that have ended are asked for again; empty where nothing renews them. */
  public Optional<AnewDesk> anew() {
    return keys.map(each -> new AnewDesk(each, notes));
  }

  /** One that cannot be read is another trouble, which the sign-in tells. */
  private Optional<Lease> held() throws IOException {
    try (Secret device = asked.keys().deviceSecret()) {
      Optional<HeldLease> here = lease.file().open(device);
      here.ifPresent(HeldLease::close);
      return here.map(HeldLease::lease);
    } catch (KeysRefused damaged) {
      return Optional.of(new Lease("?", Instant.EPOCH, Instant.MAX));
    }
  }

  private boolean isOver(Lease held) {
    return !clock().now().isBefore(held.until());
  }

  private Clock clock() {
    return lease.clock();
  }

  /**
   * Writes what is asked, and keeps what its answer is known by.
   *
   * @param carrier who takes the medium away
   */
  public LapsedAsked write(FileStore medium, MediumNumber number, String carrier)
      throws IOException, MediumRefused, KeysRefused {
    String name = carrier.strip();
    if (name.isEmpty() || name.length() > MediumDispatch.LONGEST) {
      throw new MediumRefused(MediumFlaw.WORDS);
    }
    try {
      if (reason() == Reason.CERTIFICATES) {
        throw new MediumRefused(MediumFlaw.SIGNATURE);
      }
      Carrying.Sender as = sender.get();
      LapsedAsked written =
          new LapsedMedium(as)
              .<KeysRefused>write(
                  medium,
                  Ulid.fresh(clock(), as.randomness()),
                  number,
                  name,
                  clock().now(),
                  this::questions);
      asked.add(written);
      notes.note(LapsedNotes.Act.WRITTEN, "medium %s with %s".formatted(number, name));
      return written;
    } catch (MediumRefused refused) {
      notes.note(LapsedNotes.Act.WRITTEN, "refused " + refused.flaw().code());
      throw refused;
    }
  }

  private CarriedQuestions questions(Bytes nonce) throws IOException, KeysRefused {
    Optional<KeyRenewal> due = keys.filter(KeyRenewal::isDue);
    Optional<Bytes> renewal = due.isPresent() ? Optional.of(due.get().request()) : Optional.empty();
    return CarriedQuestions.lapsed(
        trust.signed(), renewal, Bytes.of(lease.request(nonce).encode()));
  }

  /**
   * Reads the centre's answer. One that is not taken changes nothing and may come again; after one
   * that is, no answer to any earlier question counts.
   *
   * @throws MediumRefused it is not the centre's answer, or gives no lease that holds now
   */
  public Outcome read(FileStore medium)
      throws IOException, MediumRefused, KeysRefused, InterruptedException {
    try {
      LapsedAnswer answer = LapsedAnswer.on(medium, sender.get(), asked.waiting());
      Optional<ReceivedOrder> wipe = wipe(answer.line());
      return wipe.isPresent() ? obey(wipe.get()) : opened(answer);
    } catch (LineDown cut) {
      throw new IOException("the medium was pulled out", cut);
    } catch (MediumRefused refused) {
      notes.note(LapsedNotes.Act.READ, "refused " + refused.flaw().code());
      throw refused;
    }
  }

  /** An order that asks for another epoch needs the store, and waits for the next sign-in. */
  private Optional<ReceivedOrder> wipe(Line line) throws LineDown, InterruptedException {
    Line.Answer answer = ask(line, new LinePath.OrderWaiting());
    Bytes signed = Bytes.of(answer.body());
    return answer.status() == LineRefusal.OK
            && addressee.judgeClosed(signed) instanceof Addressee.Obey(Order order)
            && order.act() == Order.Act.WIPE
        ? Optional.of(new ReceivedOrder(order, signed))
        : Optional.empty();
  }

  private Outcome obey(ReceivedOrder wipe) throws IOException {
    ordered.begin(wipe);
    ordered.run();
    return new Wiped(wipe.order());
  }

  private Outcome opened(LapsedAnswer answer)
      throws IOException, MediumRefused, KeysRefused, LineDown, InterruptedException {
    take(answer.line());
    Lease fresh = lease(answer);
    boolean certified =
        keys.filter(KeyRenewal::isDue).isPresent()
            && keys.get().renew(answer.line()) instanceof KeyRenewal.Renewed;
    notes.note(
        LapsedNotes.Act.READ,
        "medium %s, lease %s until %s, trust %d%s"
            .formatted(
                answer.asked().number(),
                fresh.id(),
                fresh.until(),
                trust.version(),
                certified ? ", certificates" : ""));
    asked.forget();
    return new Opens(answer.asked(), fresh, certified, answer.others());
  }

  private void take(Line line) throws IOException, MediumRefused, LineDown, InterruptedException {
    Line.Answer list = ask(line, new LinePath.TrustAfter(trust.version()));
    if (list.status() == LineRefusal.OK
        && trust.take(Bytes.of(list.body()), new NoShelf()) instanceof HeldTrust.Refused) {
      throw new MediumRefused(MediumFlaw.SIGNATURE);
    }
  }

  /** What does not hold at this moment is not kept: a clock that was set back gains nothing. */
  private Lease lease(LapsedAnswer answer)
      throws IOException, MediumRefused, KeysRefused, LineDown, InterruptedException {
    Optional<Lease> offered = lease.offered(answer.line(), answer.nonce());
    if (offered.filter(each -> !holds(each)).isPresent()) {
      throw new MediumRefused(MediumFlaw.LEASE_NOT_NOW);
    }
    return switch (lease.renewAsAsked(answer.line(), answer.nonce())) {
      case LeaseRenewal.Renewed(Lease fresh) -> fresh;
      case LeaseRenewal.Unchanged(Lease here) when holds(here) -> here;
      case LeaseRenewal.Unchanged _ -> throw new MediumRefused(MediumFlaw.LEASE_NOT_NOW);
      case LeaseRenewal.NotGiven _ -> throw new MediumRefused(MediumFlaw.LEASE_NOT_GIVEN);
      case LeaseRenewal.Rejected _ -> throw new MediumRefused(MediumFlaw.LEASE_NOT_OURS);
    };
  }

  private boolean holds(Lease each) {
    return !clock().now().isBefore(each.from()) && !isOver(each);
  }

  private static Line.Answer ask(Line line, LinePath path) throws LineDown, InterruptedException {
    return line.ask(path.method(), path.text(), NOTHING);
  }

  /** The store is closed; the next sign-in brings the list there. */
  private record NoShelf() implements TrustShelf {
    @Override
    public Optional<Bytes> newest() {
      return Optional.empty();
    }

    @Override
    public void keep(long version, Bytes signed) {}
  }
}
