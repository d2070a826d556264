package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Judged;
import jp.madoguchi.core.movement.MovementDesk;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * Runs the rules over a form beside the screen and says at its fields what they found. However fast
 * somebody types, one run is under way and at most one waits. Screen's thread only.
 */
final class FormChecks {
  private final MovementViewModel form;
  private final MovementDesk desk;
  private final Background background;
  private boolean running;
  private boolean waiting;
  private boolean speaking;
  private Optional<Consumer<Judged>> asked = Optional.empty();

  FormChecks(MovementViewModel form, MovementDesk desk, Background background) {
    this.form = form;
    this.desk = desk;
    this.background = background;
  }

  /** Has the form as it stands checked; what is found is said at its fields. */
  void again() {
    if (running) {
      waiting = true;
      return;
    }
    running = true;
    waiting = false;
    Case notice = form.notice().asCase();
    background
        .call(() -> desk.judge(form.movement(), notice))
        .onSuccess(this::judged)
        .andFinally(() -> running = false)
        .start();
  }

  /** From now on what is wrong with people and the form as a whole is said too. */
  void speak() {
    speaking = true;
  }

  /**
   * The same, and hands over what was found for the form as it stands now. What was said before is
   * taken back at once: whoever asks must not read an answer to what stood there earlier.
   */
  void now(Consumer<Judged> judged) {
    asked = Optional.of(judged);
    show(List.of());
    again();
  }

  private void judged(Judged judged) {
    if (waiting) {
      again();
      return;
    }
    List<Finding> findings = new ArrayList<>(ofForm());
    findings.addAll(judged.findings());
    show(findings);
    form.twins().found(judged);
    Optional<Consumer<Judged>> waits = asked;
    asked = Optional.empty();
    waits.ifPresent(it -> it.accept(new Judged(judged.proposal(), findings, judged.twins())));
  }

  /** A town is chosen, not typed: without one the address would lose its town unnoticed. */
  private List<Finding> ofForm() {
    boolean missing =
        form.address().filter(model -> model.town().get().isEmpty()).isPresent()
            && !form.notice().copiesAddress();
    List<Finding> findings = new ArrayList<>();
    if (missing) {
      findings.add(Finding.at(Rule.E09, FormFields.of(Field.TOWN)));
    }
    if (form.household().joins().get() && form.household().members().get().isEmpty()) {
      findings.add(Finding.at(Rule.W14, FormFields.of(Field.HOUSEHOLD_NUMBER)));
    }
    return findings;
  }

  private void show(List<Finding> findings) {
    List<Finding> rest = new ArrayList<>(findings);
    for (DateModel date : form.dates()) {
      date.say(take(rest, finding -> finding.field().equals(date.name())));
    }
    form.address().ifPresent(model -> model.fields().forEach(field -> say(field, rest)));
    form.shared().forEach(field -> say(field, rest));
    Message number =
        take(rest, finding -> finding.field().equals(FormFields.of(Field.HOUSEHOLD_NUMBER)));
    form.household().problem().set(spoken(number));
    for (PersonModel person : form.people()) {
      for (FieldModel field : person.fields()) {
        field.say(
            take(rest, finding -> isOf(finding, person) && finding.field().equals(field.name())));
      }
      person.problem().set(spoken(first(rest, finding -> isOf(finding, person))));
      rest.removeIf(finding -> isOf(finding, person));
    }
    form.problem().set(spoken(first(rest, _ -> true)));
  }

  private Message spoken(Message sentence) {
    return speaking ? sentence : Message.NONE;
  }

  private static boolean isOf(Finding finding, PersonModel person) {
    return finding.member().filter(person.number()::equals).isPresent();
  }

  private static void say(FieldModel field, List<Finding> rest) {
    field.say(take(rest, finding -> finding.field().equals(field.name())));
  }

  private static Message first(List<Finding> rest, Predicate<Finding> fits) {
    return rest.stream().filter(fits).findFirst().map(FormChecks::sentence).orElse(Message.NONE);
  }

  private static Message take(List<Finding> rest, Predicate<Finding> fits) {
    Message said = first(rest, fits);
    rest.removeIf(fits);
    return said;
  }

  /** What a rule says, with the words of the field. */
  static Message sentence(Finding finding) {
    return Message.of("rule." + finding.rule(), label(finding.field()));
  }

  private static Message label(String field) {
    return switch (field) {
      case FormFields.EVENT_DATE -> Message.of("move.eventDate");
      case FormFields.NOTIFICATION_DATE -> Message.of("move.notificationDate");
      default ->
          FormFields.field(field)
              .map(named -> Message.of("field." + named))
              .orElse(Message.of("move.members"));
    };
  }
}
