package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the centre says of an entry over measures and of another that was made beside it. */
@OnEachDatabase
class MeasureJudgementTest extends ChannelCase {
  @SuppressWarnings("NullAway.Init")
  private HttpLine line;

  @BeforeEach
  void bothMaySetMeasures() throws Exception {
    line = channel.line();
    grant(channel.entrant);
    grant(channel.approver);
  }

  @AfterEach
  void closeLine() {
    line.close();
  }

  @Test
  void bothAreTakenWhicheverComesFirst() throws Exception {
    ApprovedChange move = channel.move("90番地", channel.person(1)).getFirst();
    ApprovedChange measure = measure(channel.person(1));
    assertInstanceOf(Verdict.Applied.class, judged(measure));
    assertInstanceOf(Verdict.Applied.class, judged(move));
    ResidentRecord now = channel.person(1);
    assertEquals("90番地", now.address().address().lot().value());
    assertEquals("1|1|2|1|2026-04-01||P|調査中", now.particulars().text(Field.RESTRAINTS).value());
  }

  @Test
  void aSecondMeasureOnTheStateBeforeIsAConflict() throws Exception {
    ApprovedChange late = measure(channel.person(1));
    assertInstanceOf(Verdict.Applied.class, judged(measure(channel.person(1))));
    Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, judged(late));
    assertEquals(Verdict.Reason.CONFLICT, refused.reason());
  }

  private void grant(MadeUpSession session) {
    Operator old = session.operator().operator();
    Set<Right> rights = EnumSet.of(Right.SET_RESTRAINT, Right.RELEASE_RECORD);
    rights.addAll(old.rights());
    channel.register(
        new Operator(
            old.id(), old.person(), old.name(), old.department(), rights, old.from(), old.until()),
        session.operator().certificate());
  }

  private Verdict judged(ApprovedChange change) throws Exception {
    channel.outbox.put(List.of(change));
    CourierStep step = channel.courier(line).step();
    return assertInstanceOf(CourierStep.Sent.class, step).receipt().verdicts().getFirst();
  }

  private ApprovedChange measure(ResidentRecord person) throws Exception {
    FieldChange set =
        new FieldChange(
            Field.RESTRAINTS, ExactText.EMPTY, new ExactText("1|1|2|1|2026-04-01||P|調査中"));
    return channel.approved(
        channel.changes.act(
            channel.entrant,
            Ulid.fresh(Channel.CLOCK, world.randomness()),
            0,
            1,
            Restraining.SET,
            person,
            List.of(set)));
  }
}
