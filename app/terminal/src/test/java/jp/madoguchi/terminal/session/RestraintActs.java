package jp.madoguchi.terminal.session;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.EveryActTest.Line;

/** The acts about measures, for {@link EveryActTest}. */
final class RestraintActs {
  private static final Set<Right> DECIDING =
      Set.of(Right.SET_RESTRAINT, Right.END_RESTRAINT, Right.LIFT_RESTRAINT, Right.RELEASE_RECORD);

  private RestraintActs() {}

  static Stream<Line> lines() {
    return Stream.of(
        new Line(
            "RestraintDesk.open/2",
            DECIDING,
            (_, it) -> it.restraints().open(EveryActTest.PURPOSE, TestStore.HEAD.number())),
        new Line("RestraintDesk.due/0", DECIDING, (_, it) -> it.restraints().due()),
        EveryActTest.line(
            "RestraintDesk.apply/3",
            Right.SET_RESTRAINT,
            (_, it) ->
                it.restraints().apply(EveryActTest.PURPOSE, TestStore.HEAD.number(), applied())),
        EveryActTest.line(
            "RestraintDesk.decide/3",
            Right.SET_RESTRAINT,
            (_, it) -> it.restraints().decide(EveryActTest.PURPOSE, TestStore.HEAD.number(), 1)),
        EveryActTest.line(
            "RestraintDesk.renew/4",
            Right.SET_RESTRAINT,
            (_, it) ->
                it.restraints()
                    .renew(
                        EveryActTest.PURPOSE,
                        TestStore.HEAD.number(),
                        1,
                        LocalDate.of(2027, 1, 1))),
        EveryActTest.line(
            "RestraintDesk.end/3",
            Right.END_RESTRAINT,
            (_, it) -> it.restraints().end(EveryActTest.PURPOSE, TestStore.HEAD.number(), 1)),
        EveryActTest.line(
            "RestraintDesk.set/3",
            Right.SET_RESTRAINT,
            (_, it) ->
                it.restraints()
                    .set(EveryActTest.PURPOSE, TestStore.HEAD.number(), RestraintActs::measure)),
        EveryActTest.line(
            "RestraintDesk.change/3",
            Right.SET_RESTRAINT,
            (_, it) ->
                it.restraints().change(EveryActTest.PURPOSE, TestStore.HEAD.number(), measure(1))),
        EveryActTest.line(
            "RestraintDesk.confirm/5",
            Right.SET_RESTRAINT,
            (_, it) ->
                it.restraints()
                    .confirm(EveryActTest.PURPOSE, TestStore.HEAD.number(), 1, Elsewhere.TAX, "")),
        EveryActTest.line(
            "RestraintDesk.lift/5",
            Right.LIFT_RESTRAINT,
            (_, it) ->
                it.restraints()
                    .lift(
                        EveryActTest.PURPOSE,
                        TestStore.HEAD.number(),
                        Set.of(Process.LOOK_UP),
                        "本人来庁",
                        Duration.ofMinutes(5))),
        EveryActTest.line(
            "RestraintDesk.restrain/2",
            Right.LIFT_RESTRAINT,
            (_, it) -> it.restraints().restrain(EveryActTest.PURPOSE, TestStore.HEAD.number())),
        EveryActTest.line(
            "ReleaseDesk.release/2",
            Right.LOOK_UP,
            (_, it) ->
                it.releases()
                    .release(
                        EveryActTest.PURPOSE,
                        new ReleaseDesk.Word(
                            TestStore.HEAD.number(), EveryActTest.CHIEF.id(), "card", "本人来庁"))));
  }

  private static RestraintDesk.Application applied() {
    return new RestraintDesk.Application(
        List.of(),
        LocalDate.of(2026, 5, 1),
        new ExactText("R8-1"),
        Set.of(),
        Perpetrator.UNKNOWN,
        ExactText.EMPTY);
  }

  private static Measure measure(int number) {
    return new Measure(
        number,
        Reach.PERSON,
        Set.of(Process.PRINT),
        Level.ALERT,
        LocalDate.of(2026, 5, 1),
        Optional.empty(),
        new Ground.Plain(ExactText.EMPTY));
  }
}
