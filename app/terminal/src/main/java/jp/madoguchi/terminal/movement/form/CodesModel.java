package jp.madoguchi.terminal.movement.form;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import jp.madoguchi.core.numbering.CodeDesk;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.terminal.task.Background;

/**
 * Gives those on a form a 住民票コード of this terminal who have none yet, one with each key (4.3.1).
 * Whoever had one elsewhere keeps it, so nobody gets one unasked. Screen's thread only.
 */
final class CodesModel {
  private final MovementViewModel form;
  private final CodeDesk desk;
  private final Background background;
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private boolean drawing;

  CodesModel(MovementViewModel form, CodeDesk desk, Background background) {
    this.form = form;
    this.desk = desk;
    this.background = background;
    if (form.movement().asks().each().contains(Field.RESIDENT_CODE)) {
      background.call(desk::offered).onSuccess(offered::set).start();
    }
  }

  /** Whether this form can give codes at this terminal. */
  ReadOnlyBooleanProperty offered() {
    return offered.getReadOnlyProperty();
  }

  /**
   * Gives the next person one who needs one, if there is anybody.
   *
   * @param given is told who got it
   */
  void give(Consumer<PersonModel> given) {
    Optional<PersonModel> next = next();
    if (drawing || !offered.get() || next.isEmpty()) {
      return;
    }
    drawing = true;
    background
        .call(() -> desk.give(form.purpose()))
        .onSuccess(code -> {
          code(next.get()).ifPresent(field -> field.text().set(code.digits()));
          given.accept(next.get());
        })
        .andFinally(() -> drawing = false)
        .start();
  }

  private Optional<PersonModel> next() {
    Notice notice = form.notice();
    return form.people().stream()
        .filter(person -> person.chosen().get())
        .filter(person -> notice.asked(person).contains(Field.RESIDENT_CODE))
        .filter(this::needsOne)
        .findFirst();
  }

  /** A blank one, or one that this movement is there to replace. */
  private boolean needsOne(PersonModel person) {
    boolean replaced =
        person.before().isPresent()
            && form.movement().terms().required().contains(Field.RESIDENT_CODE);
    return code(person)
        .filter(field -> field.text().get().isBlank() || replaced && field.typed().isEmpty())
        .isPresent();
  }

  private static Optional<FieldModel> code(PersonModel person) {
    return person.field(Field.RESIDENT_CODE);
  }
}
