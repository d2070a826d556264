package jp.madoguchi.bench.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.text.ExactText;

/** Plays runs, one after the other, each from its seed alone. For one thread. */
final class PaperRuns {
  /** Every so many seeds documents are made as a terminal makes them. */
  static final int REAL_PRESS = 20_000;

  /** Of the windows, somebody is at two, and at a third this often. */
  private static final double THIRD = 0.2;

  private static final int MOST_STEPS = 400;
  private static final List<CertificateKind> KINDS =
      List.of(
          CertificateKind.RESIDENT,
          CertificateKind.HOUSEHOLD,
          CertificateKind.RESIDENT,
          CertificateKind.ENTRIES,
          CertificateKind.REMOVED);
  private static final List<Topic> TOPICS =
      List.of(Topic.RELATIONSHIP, Topic.DOMICILE, Topic.RESIDENT_CODE);

  private final PaperHouse house;
  private final PaperTally tally;
  private final PaperTally.Run counts = new PaperTally.Run();
  private final PaperDice dice;
  private long unsaid;

  PaperRuns(PaperHouse house, PaperTally tally) {
    this.house = house;
    this.tally = tally;
    this.dice = house.dice();
  }

  /** What did not hold in the run of this seed. */
  Optional<String> broken(long seed, PaperMistake mistake) {
    return broken(seed, mistake, List.of());
  }

  /** The same beside the stores that terminals use, which have to answer alike. */
  Optional<String> besideStores(long seed) throws StoreFailure {
    try (StoredTwin first = StoredTwin.open(house);
        StoredTwin second = StoredTwin.open(house)) {
      return broken(seed, PaperMistake.NONE, List.of(first, second));
    }
  }

  private Optional<String> broken(long seed, PaperMistake mistake, List<Twin> twins) {
    try {
      play(seed, mistake, twins);
      return Optional.empty();
    } catch (RuntimeException broken) {
      // Whatever the real parts throw of themselves is as bad as what the judge found.
      return Optional.of(broken.toString());
    } finally {
      if (++unsaid >= 1_000) {
        say();
      }
    }
  }

  /** All that happened in a run, in its order, as one number. */
  long course(long seed) {
    play(seed, PaperMistake.NONE, List.of());
    return counts.course();
  }

  /** Tells the tally what was not told yet. */
  void say() {
    tally.add(counts, unsaid);
    unsaid = 0;
  }

  private void play(long seed, PaperMistake mistake, List<Twin> twins) {
    dice.begin(seed);
    house.clock().begin();
    counts.begin();
    Press press = seed % REAL_PRESS == 0 ? house.press().orElse(Press.CHEAP) : Press.CHEAP;
    Judge judge = new Judge(counts);
    List<Optional<Ask>> asks = asks();
    List<PaperTerminal> terminals = new ArrayList<>();
    for (int i = 0; i < PaperHouse.TERMINALS; i++) {
      Twin twin = twins.isEmpty() ? Twin.NONE : twins.get(i);
      PaperTerminal terminal = new PaperTerminal(house, i, twin, press, mistake, judge);
      for (int window = 0; window < PaperHouse.WINDOWS; window++) {
        terminal.opens(asks.get(i * PaperHouse.WINDOWS + window));
      }
      terminals.add(terminal);
    }
    for (int left = MOST_STEPS; left > 0 && !terminals.stream().allMatch(PaperTerminal::done); ) {
      dice.one(terminals).step();
      left--;
    }
    terminals.forEach(PaperTerminal::close);
  }

  /** One for each window at most, two at least. */
  private List<Optional<Ask>> asks() {
    List<Optional<Ask>> asks = new ArrayList<>();
    asks.add(Optional.of(ask()));
    asks.add(Optional.of(ask()));
    asks.add(dice.falls(THIRD) ? Optional.of(ask()) : Optional.empty());
    asks.add(Optional.empty());
    for (int left = asks.size(); left > 1; left--) {
      Collections.swap(asks, left - 1, dice.below(left));
    }
    return asks;
  }

  private Ask ask() {
    ResidentRecord person = dice.one(PaperTown.PEOPLE);
    CertificateKind kind = dice.one(KINDS);
    List<AddressNumber> people = new ArrayList<>();
    for (ResidentRecord other : PaperTown.PEOPLE) {
      boolean same = other.household().number().equals(person.household().number());
      if (other.equals(person) || same && kind != CertificateKind.REMOVED && dice.falls(0.5)) {
        people.add(other.number());
      }
    }
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (Topic topic : TOPICS) {
      if (dice.falls(0.3)) {
        topics.add(topic);
      }
    }
    return new Ask(
        kind,
        people,
        topics,
        new Applicant(
            dice.falls(0.8) ? Applicant.Claim.SELF : Applicant.Claim.AGENT,
            new ExactText("窓口　花子"),
            Applicant.Proof.NUMBER_CARD));
  }
}
