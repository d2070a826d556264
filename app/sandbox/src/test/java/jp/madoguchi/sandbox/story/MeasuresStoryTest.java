package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.restraint.MeasureAct;
import org.junit.jupiter.api.Test;

/** Every kind of entry about measures, on their page, with a second clerk; by keyboard alone. */
class MeasuresStoryTest extends MovementStory {
  private final Set<String> entered = new TreeSet<>();

  @Test
  void everyKindIsEnteredByTheKeyboardAlone() throws Exception {
    AddressNumber debtor = folk.member().number();
    AddressNumber hunted = folk.member().number();
    plain(debtor);
    support(hunted);

    assertEquals(
        Kinds.all().all().stream()
            .filter(kind -> kind.terms().turn() == Turn.BESIDE)
            .map(Movement::code)
            .collect(Collectors.toCollection(TreeSet::new)),
        entered);
  }

  /** Set, changed, renewed and ended. */
  private void plain(AddressNumber person) throws Exception {
    measures(person);
    choose(MeasureAct.SET);
    window.focusTo("measures-processes-LOOK_UP");
    window.press(KeyCode.SPACE);
    hands.fill("measures-until", typed(TODAY.plusDays(20)));
    hands.fill("measures-reason", "調査中");
    enter(MeasureAct.SET);
    approve(1);
    assertEquals(Set.of(Process.PRINT), measure(person).processes());

    measures(person);
    choose(MeasureAct.CHANGE);
    assertEquals(RegisterDate.of(TODAY.plusDays(20)).inJapanese(), window.text("measures-until"));
    assertFalse(window.see(() -> box("measures-processes-LOOK_UP").isSelected()));
    window.focusTo("measures-level");
    window.press(KeyCode.DOWN);
    hands.picture("measures-change");
    enter(MeasureAct.CHANGE);
    approve(1);
    assertEquals(Level.ALERT, measure(person).level());

    measures(person);
    choose(MeasureAct.RENEW);
    hands.fill("measures-until", typed(TODAY.plusDays(60)));
    enter(MeasureAct.RENEW);
    approve(1);
    assertEquals(TODAY.plusDays(60), measure(person).until().orElseThrow());
    end(person);
  }

  /** Applied for eleven months ago, decided, renewed and ended. */
  private void support(AddressNumber person) throws Exception {
    measures(person);
    hands.fill("measures-applied", typed(TODAY.minusMonths(11).minusDays(9)));
    hands.fill("measures-reference-label", "R8-0007");
    enter(MeasureAct.APPLY);
    approve(1);

    protectedOnes(person);
    choose(MeasureAct.DECIDE);
    window.press(Command.SUBMIT.keys().getCode());
    terminal.sees(terminal.text("measures.rule.W17"));
    confirm();
    choose(MeasureAct.DECIDE);
    enter(MeasureAct.DECIDE);
    approve(1);

    protectedOnes(person);
    choose(MeasureAct.RENEW);
    enter(MeasureAct.RENEW);
    approve(1);
    assertEquals(
        Measure.lastDay(TODAY.minusMonths(11).minusDays(9).plusYears(1)),
        measure(person).until().orElseThrow());
    end(person);
  }

  /** One point of the checklist after the other. */
  private void confirm() {
    choose(MeasureAct.CONFIRM);
    for (Elsewhere where : Elsewhere.values()) {
      choose("measures-where", where);
      window.press(Command.SUBMIT.keys().getCode());
      String done = terminal.text("measures.where." + where) + ": 済み";
      window.await(
          where + " is done",
          () -> window.texts().stream().anyMatch(text -> text.startsWith("■ " + done)));
    }
    terminal.sees(terminal.text("measures.done.CONFIRM"));
  }

  private void end(AddressNumber person) throws Exception {
    protectedOnes(person);
    choose(MeasureAct.END);
    enter(MeasureAct.END);
    approve(1);
    assertEquals(0, Measures.of(hands.current(person)).all().size());
  }

  /** The page of somebody whose record may not open. */
  private void protectedOnes(AddressNumber person) {
    hands.find(person);
    window.press(KeyCode.ENTER);
    window.await(
        "the record, or why it stays closed",
        () -> window.visible("record-household") || window.visible("release-reason"));
    window.press(Command.MEASURES.keys().getCode(), KeyCode.CONTROL);
    window.awaitFocus("measures-act");
  }

  private void enter(MeasureAct act) {
    window.press(Command.SUBMIT.keys().getCode());
    terminal.sees(terminal.text("measures.done." + act));
    entered.add(hands.last().head().kind());
  }

  private void choose(MeasureAct act) {
    choose("measures-act", act);
  }

  private void choose(String box, Enum<?> wanted) {
    window.focusTo(box);
    while (chosen(box).compareTo(wanted.ordinal()) > 0) {
      window.press(KeyCode.UP);
    }
    while (chosen(box).compareTo(wanted.ordinal()) < 0) {
      window.press(KeyCode.DOWN);
    }
  }

  private Integer chosen(String box) {
    return window.see(
        () -> ((Enum<?>) ((ComboBox<?>) window.find(box).orElseThrow()).getValue()).ordinal());
  }

  private CheckBox box(String id) {
    return (CheckBox) window.find(id).orElseThrow();
  }

  private Measure measure(AddressNumber person) {
    return Measures.of(hands.current(person)).all().getFirst();
  }
}
