package jp.madoguchi.terminal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.movement.twin.Twin;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.QueryTooWide;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.movement.form.MovementViewModel;
import jp.madoguchi.terminal.movement.twin.TwinListPage;
import jp.madoguchi.terminal.movement.twin.TwinPage;
import jp.madoguchi.terminal.movement.twin.TwinRow;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** From a form to those whom somebody on it may be, and back. Screen's thread only. */
final class TwinFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final MovementFlows.Shown shown;
  private final BiConsumer<Draft, Optional<OpenedRecord>> begin;

  /**
   * @param begin begins a form with what a draft holds, from a record
   */
  TwinFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      MovementFlows.Shown shown,
      BiConsumer<Draft, Optional<OpenedRecord>> begin) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.shown = shown;
    this.begin = begin;
  }

  /** Those whom people on the form may be; that they are listed is logged. */
  void list(MovementViewModel form) {
    List<Twin> twins = form.twins().suspicions().get();
    List<Asked> asked = twins.stream().map(twin -> asked(form, twin)).toList();
    turns.go(
        () -> rows(form, asked),
        rows ->
            shown.open(
                new TwinListPage(
                    parts.texts(),
                    new SeenWords(
                        parts.texts(),
                        window.names(),
                        counter.sights().sight(Optional.of(form.purpose()))),
                    form.twins(),
                    rows,
                    row -> chosen(form, row))));
  }

  /** A suspicion with what finds the one who is known. */
  private record Asked(Twin twin, String name, ResidentQuery query) {}

  private static Asked asked(MovementViewModel form, Twin twin) {
    var entered = form.twins().entered(twin.entered());
    String name = Optional.ofNullable(entered.get(Field.NAME)).map(it -> it.value()).orElse("");
    Optional<RegisterDate> birth =
        Optional.ofNullable(entered.get(Field.BIRTH))
            .flatMap(it -> RegisterDate.decode(it.value()).toOptional());
    return new Asked(
        twin,
        name,
        new ResidentQuery(
            twin.byNumber() ? Optional.of(twin.known()) : Optional.empty(),
            twin.byNumber() ? "" : name,
            twin.byNumber() ? Optional.empty() : birth.map(BirthCriterion.On::new),
            Optional.empty(),
            "",
            false));
  }

  private List<TwinRow> rows(MovementViewModel form, List<Asked> asked)
      throws QueryTooWide, MayNotLookUp {
    List<TwinRow> rows = new ArrayList<>();
    for (Asked each : asked) {
      rows.add(new TwinRow(each.twin(), each.name(), seen(form, each)));
    }
    return rows;
  }

  /** Empty where the record is closed: that there is one is told, and nothing of it. */
  private Optional<Seen> seen(MovementViewModel form, Asked asked)
      throws QueryTooWide, MayNotLookUp {
    try {
      return counter.records().search(form.purpose(), asked.query()).stream()
          .filter(hit -> hit.record().number().equals(asked.twin().known()))
          .findFirst();
    } catch (RecordClosed closed) {
      return Optional.empty();
    }
  }

  /** What this clerk may not look at is left to the second one, who may have it opened. */
  private void chosen(MovementViewModel form, TwinRow row) {
    boolean closed = row.known().map(seen -> seen.marks().hidden()).orElse(true);
    if (closed && !row.twin().byNumber()) {
      form.twins().say(row.twin(), TwinWord.open(row.twin().known()));
      window.notices().info(Message.of("twin.left"));
    } else {
      compare(form, row.twin());
    }
  }

  private void compare(MovementViewModel form, Twin twin) {
    turns.go(
        () -> counter.records().open(form.purpose(), twin.known()),
        opened -> opened.ifPresent(known -> compare(form, twin, known)));
  }

  private void compare(MovementViewModel form, Twin twin, OpenedRecord known) {
    shown.open(
        new TwinPage(
            parts.texts(),
            window.commands(),
            seen(form, twin.known()),
            twin,
            form.twins().entered(twin.entered()),
            known,
            form.twins().word(twin),
            new TwinPage.Answers(
                () -> same(form, twin, known),
                word -> {
                  form.twins().say(twin, word);
                  window.pages().back();
                })));
  }

  private SeenWords seen(MovementViewModel form, AddressNumber known) {
    return new SeenWords(
        parts.texts(), window.names(), counter.sights().sight(Optional.of(form.purpose()), known));
  }

  /** Who was here comes back under their numbers; who lives here is not entered again. */
  private void same(MovementViewModel form, Twin twin, OpenedRecord known) {
    boolean comesBack =
        known.current().status() == ResidentStatus.REMOVED
            && form.movement().asks().household() != Belonging.HERE;
    Draft draft =
        form.comingBack(twin, Ulid.fresh(parts.login().clock(), parts.login().randomness()));
    Runnable next =
        comesBack
            ? () -> {
              begin.accept(draft, Optional.of(known));
              window.notices().info(Message.of("twin.comesBack"));
            }
            : () -> {
              shown.entered(Optional.of(twin.known()));
              window.notices().info(Message.of("twin.isHere"));
            };
    if (form.leaves(twin.entered())) {
      window.pages().back();
      window.pages().back();
      next.run();
    } else {
      form.discard(() -> {
        if (comesBack) {
          shown.desk();
        }
        next.run();
      });
    }
  }
}
