package jp.madoguchi.core.movement.arrival;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/**
 * The notice that somebody who moved out has moved in elsewhere (転入通知): the new address and day as
 * confirmed, beside those that were planned, on the removed record. Of several the latest counts,
 * and none is overwritten: each is a state of its own. Whoever announced to leave and is still here
 * is removed by it. Source: 住民基本台帳法 9条1項; standard specification 1.1.5, 4.1.3.1.
 */
public final class Arrivals {
  public static final String NOTICE = "arrival-notice";
  public static final String REMOVAL = "arrival-removal";

  private static final Set<Field> CONFIRMED =
      Set.of(
          Field.CONFIRMED_ADDRESS,
          Field.CONFIRMED_CODE,
          Field.CONFIRMED_POSTAL,
          Field.CONFIRMED_DAY,
          Field.ARRIVAL_NOTICED);

  private static final List<Field> ASKED =
      List.of(
          Field.CONFIRMED_ADDRESS,
          Field.CONFIRMED_CODE,
          Field.CONFIRMED_POSTAL,
          Field.CONFIRMED_DAY,
          Field.ARRIVAL_NOTICED);

  /** Who left without a word is removed ex officio until a notice tells where they are. */
  private static final Set<RemovalReason> FROM_HERE =
      Set.of(RemovalReason.MOVED_OUT, RemovalReason.EX_OFFICIO);

  private Arrivals() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(
                Terms.afterwards(NOTICE, FROM_HERE, CONFIRMED)
                    .requiring(Field.CONFIRMED_ADDRESS, Field.CONFIRMED_DAY, Field.ARRIVAL_NOTICED),
                Arrivals::latest)
            .filling(event -> Map.of(Field.CONFIRMED_DAY, event)),
        new EarlyArrival(
            Simple.of(
                    Terms.leaving(REMOVAL, RemovalReason.MOVED_OUT)
                        .opening(CONFIRMED)
                        .requiring(
                            Field.CONFIRMED_ADDRESS, Field.CONFIRMED_DAY, Field.ARRIVAL_NOTICED),
                    EarlyArrival::onTheEarlierDay)
                .asking(asks -> asks.shared(ASKED))));
  }

  /** The kind that a notice about somebody is: whoever plans to leave is removed by it. */
  public static String kind(ResidentRecord person) {
    boolean plans =
        person.status() == ResidentStatus.CURRENT
            && !person.particulars().text(Field.PLANNED_DAY).isEmpty();
    return plans ? REMOVAL : NOTICE;
  }

  /** A notice that came before the recorded one changes nothing (W13). */
  private static void latest(
      Proposal.Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    Optional<RegisterDate> recorded = day(step.was(Field.ARRIVAL_NOTICED).value());
    Optional<RegisterDate> now = day(step.after(Field.ARRIVAL_NOTICED).value());
    if (recorded.isPresent()
        && now.filter(day -> !day.sortKey().isBefore(recorded.get().sortKey())).isEmpty()) {
      findings.add(Finding.at(Rule.W13, Field.ARRIVAL_NOTICED, step.number()));
    }
  }

  private static Optional<RegisterDate> day(String text) {
    return RegisterDate.decode(text).toOptional();
  }
}
