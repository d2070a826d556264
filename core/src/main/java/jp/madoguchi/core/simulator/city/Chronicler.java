package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** Tells how a household came, moved and changed, person by person. */
final class Chronicler {
  private static final int MOVED_WITHIN = 300;
  private static final int LEAVE_SOON = 6;

  private final Places places;
  private final NameBook names;
  private final Domiciles domiciles;
  private final Papers papers;

  Chronicler(Places places, NameBook names) {
    this.places = places;
    this.names = names;
    this.domiciles = new Domiciles(places, names);
    this.papers = new Papers(names);
  }

  /** What all members of a household share. */
  private record Story(
      HouseholdNumber number,
      Draft draft,
      Home home,
      Optional<Home> later,
      int heirs,
      Moves.From from) {
    Sketch head() {
      return draft.members().getFirst();
    }

    /** The place of whoever is the head since the head left; none where nobody is. */
    boolean isHeir(int member) {
      return member == heirs;
    }

    /** Why somebody left whom others survive or stay behind. */
    RemovalReason why() {
      return draft.members().stream().flatMap(it -> it.gone().stream()).findFirst().orElseThrow();
    }

    boolean lostItsHead() {
      return head().gone().isPresent() && !draft.empty();
    }
  }

  /**
   * The states of everybody, in the order of their address numbers.
   *
   * @param firstSerial of the head's address number; the others follow
   */
  List<List<ResidentRecord>> tell(
      long household, long firstSerial, Draft draft, SplittableRandom chance) {
    Story story = story(HouseholdNumber.of(household), draft, chance);
    Domiciles.Family family = domiciles.family(draft.members(), story.home(), chance);
    List<Chronicle> chronicles = new ArrayList<>(draft.members().size());
    for (int i = 0; i < draft.members().size(); i++) {
      Chronicle chronicle = entered(story, firstSerial + i, i, family, chance);
      moved(story, i, chronicle);
      changed(story, i, chronicle, chance);
      chronicles.add(chronicle);
    }
    // By the number alone: who leaves soon is the same on whatever day the city is made.
    SplittableRandom soon = new SplittableRandom(household);
    if (draft.left().isEmpty() && soon.nextInt(1000) < LEAVE_SOON) {
      Moves.Plan plan = papers.plan(draft.asOf(), soon);
      if (chronicles.stream().allMatch(plan::fits)) {
        chronicles.forEach(plan::put);
      }
    }
    return chronicles.stream().map(Chronicle::states).toList();
  }

  private Story story(HouseholdNumber number, Draft draft, SplittableRandom chance) {
    LocalDate until = draft.left().orElse(draft.asOf()).minusDays(30);
    Home home = places.home(draft.members(), until, chance);
    int days = (int) Math.min(20_000, until.toEpochDay() - home.since().toEpochDay());
    boolean moves = days > 200 && chance.nextInt(1000) < MOVED_WITHIN;
    Optional<Home> later =
        moves
            ? Optional.of(
                places
                    .home(draft.members(), until, chance)
                    .since(home.since().plusDays(chance.nextInt(100, days))))
            : Optional.empty();
    int heir = draft.headed() ? heir(draft) : -1;
    return new Story(
        number, draft, home, later, heir, papers.from(draft.members().getFirst(), chance));
  }

  private static int heir(Draft draft) {
    for (int i = 0; i < draft.members().size(); i++) {
      if (draft.members().get(i).gone().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private Chronicle entered(
      Story story, long serial, int member, Domiciles.Family family, SplittableRandom chance) {
    Sketch who = story.draft().members().get(member);
    Home came = story.home();
    boolean born = who.bornAbout().isAfter(came.since());
    boolean always =
        !born && !came.fromOutside() && who.bornAbout().isAfter(RegisterDate.FIRST_DAY);
    boolean transferred =
        !born && who.isForeign() && came.since().isBefore(Places.FOREIGN_REGISTER);
    LocalDate entry = entry(story, who);
    RegisterDate day = born ? who.birth() : RegisterDate.of(entry);
    Home first = story.later().filter(later -> !later.since().isAfter(entry)).orElse(came);
    RegisterDate since = born ? who.birth() : RegisterDate.of(first.since());
    var household =
        new HouseholdBlock(
            story.number(), story.head().name().name(), who.relationship(), member + 1);
    var place =
        new Chronicle.Place(
            household,
            new AddressBlock(first.address(), since),
            always && !who.isForeign() ? who.birth() : day,
            family.of(member));
    boolean here = always || transferred;
    String kind = born ? "birth" : here ? "initial" : story.from().kind();
    Chronicle chronicle = new Chronicle(serial, who, story.draft().asOf(), kind, day, place);
    if (!born && !here) {
      story.from().put(chronicle);
    }
    papers.stay(chronicle, chance);
    papers.remarks(chronicle, chance);
    return chronicle;
  }

  /**
   * When somebody came on the register: of foreign residents, not before they had a place there.
   */
  private static LocalDate entry(Story story, Sketch who) {
    LocalDate came = story.home().since();
    LocalDate entry = who.bornAbout().isAfter(came) ? who.bornAbout() : came;
    boolean early = who.isForeign() && entry.isBefore(Places.FOREIGN_REGISTER);
    return early ? Places.FOREIGN_REGISTER : entry;
  }

  private static void moved(Story story, int member, Chronicle chronicle) {
    LocalDate entry = entry(story, story.draft().members().get(member));
    story
        .later()
        .filter(later -> later.since().isAfter(entry))
        .ifPresent(later -> {
          chronicle.next("move-within", later.since());
          chronicle.move(
              chronicle.place().household(),
              new AddressBlock(later.address(), RegisterDate.of(later.since())));
        });
  }

  private void changed(Story story, int member, Chronicle chronicle, SplittableRandom chance) {
    Sketch who = story.draft().members().get(member);
    boolean married = isMarried(story.draft(), who);
    Optional<LocalDate> left = story.draft().left();
    papers.names(chronicle, married, left.orElse(story.draft().asOf()), chance);
    if (left.isPresent() && who.gone().isPresent()) {
      papers.others(chronicle, left.get(), story.head().isForeign(), chance);
      papers.departure(chronicle, who.gone().get(), left.get(), chance);
      return;
    }
    left.ifPresent(day -> rearranged(story, member, chronicle, day));
    papers.others(chronicle, story.draft().asOf(), married, chance);
    papers.parent(chronicle, story.draft().members());
  }

  /** A head who left is followed by the spouse, and places close up (5.2). */
  private static void rearranged(Story story, int member, Chronicle chronicle, LocalDate day) {
    List<Sketch> members = story.draft().members();
    long before = members.subList(0, member).stream().filter(it -> it.gone().isPresent()).count();
    if (before == 0 && !story.lostItsHead()) {
      return;
    }
    Sketch who = members.get(member);
    ExactText head =
        !story.lostItsHead()
            ? story.head().name().name()
            : story.heirs() < 0 ? ExactText.EMPTY : members.get(story.heirs()).name().name();
    boolean heads = story.lostItsHead() && story.isHeir(member);
    // A step of the entry by which the other one left.
    chronicle.next(Moves.kind(story.why()), day);
    chronicle.move(
        new HouseholdBlock(
            story.number(),
            head,
            heads ? Relationship.HEAD : who.relationship(),
            member + 1 - (int) before),
        chronicle.place().address());
  }

  private static boolean isMarried(Draft draft, Sketch who) {
    boolean couple =
        draft.members().size() > 1
            && draft.members().get(1).relationship().rank() == 1
            && !draft.members().get(1).relationship().text().endsWith("（未届）");
    return couple && who.relationship().rank() <= 1;
  }
}
