package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.movement.household.Households;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the centre says of households: it looks at those who live there, not at the entry alone. */
@OnEachDatabase
class HouseholdJudgementTest extends ChannelCase {
  @SuppressWarnings("NullAway.Init")
  private HttpLine line;

  @BeforeEach
  void threeLiveAtOneAddress() throws Exception {
    line = channel.line();
    for (int person = 1; person <= 3; person++) {
      judged(channel.move("90番地", channel.person(person)).getFirst());
    }
  }

  @AfterEach
  void closeLine() {
    line.close();
  }

  @Test
  void whoeverLivesAtTheSameAddressJoinsAHousehold() throws Exception {
    assertInstanceOf(Verdict.Applied.class, judged(joins(channel.person(2), "同居人")));
    assertEquals(channel.person(1).household().number(), channel.person(2).household().number());
  }

  @Test
  void aSecondHeadIsRefusedThoughTheEntryHasOneOnly() throws Exception {
    assertRule(joins(channel.person(2), "世帯主"));
  }

  @Test
  void whoeverLivesElsewhereDoesNotJoin() throws Exception {
    assertRule(joins(channel.person(4), "同居人"));
  }

  private Verdict judged(ApprovedChange change) throws Exception {
    channel.outbox.put(List.of(change));
    CourierStep step = channel.courier(line).step();
    return assertInstanceOf(CourierStep.Sent.class, step).receipt().verdicts().getFirst();
  }

  private void assertRule(ApprovedChange change) throws Exception {
    Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, judged(change));
    assertEquals(Verdict.Reason.RULE, refused.reason());
  }

  /** Into the household of the first person. */
  private ApprovedChange joins(ResidentRecord person, String relationship) throws Exception {
    ResidentRecord host = channel.person(1);
    List<FieldChange> fields =
        List.of(
            change(
                Field.HOUSEHOLD_NUMBER,
                person.household().number().digits(),
                host.household().number().digits()),
            change(
                Field.HOUSEHOLD_HEAD,
                person.household().head().value(),
                host.household().head().value()),
            change(Field.RELATIONSHIP, "世帯主", relationship),
            change(Field.HOUSEHOLD_ORDER, "1", "2"));
    return channel.approved(
        channel.changes.act(
            channel.entrant,
            Ulid.fresh(Channel.CLOCK, world.randomness()),
            0,
            1,
            Households.CHANGE,
            person,
            fields.stream().filter(it -> !it.before().equals(it.after())).toList()));
  }

  private static FieldChange change(Field field, String before, String after) {
    return new FieldChange(field, new ExactText(before), new ExactText(after));
  }
}
