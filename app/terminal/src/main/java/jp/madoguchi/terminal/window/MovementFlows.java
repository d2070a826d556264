package jp.madoguchi.terminal.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Asks.Whom;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.sight.Covering;
import jp.madoguchi.core.sight.Sight;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.editing.EditingPage;
import jp.madoguchi.terminal.editing.EditingTalk;
import jp.madoguchi.terminal.editing.EditingViewModel;
import jp.madoguchi.terminal.movement.form.Beginning;
import jp.madoguchi.terminal.movement.form.FormDraft;
import jp.madoguchi.terminal.movement.form.FormOffice;
import jp.madoguchi.terminal.movement.form.KindsPage;
import jp.madoguchi.terminal.movement.form.MovementPage;
import jp.madoguchi.terminal.movement.form.MovementReview;
import jp.madoguchi.terminal.movement.form.MovementViewModel;
import jp.madoguchi.terminal.movement.form.Offered;
import jp.madoguchi.terminal.movement.form.ReviewPage;
import jp.madoguchi.terminal.movement.form.Subject;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** Entering a movement, from the choice of its kind to the entry. Screen's thread only. */
final class MovementFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final WorkFlows work;
  private final EditingTalk editing;
  private final Shown shown;
  private final TwinFlows twins;

  /** How a page comes on the screen. */
  interface Shown {
    /** In place of all that are open. */
    void start(Page page);

    /** On top of what is open. */
    void open(Page page);

    void desk();

    /** Where an entry leads back to: the record, or the search where it was about newcomers. */
    void entered(Optional<AddressNumber> resident);
  }

  MovementFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      WorkFlows work,
      EditingTalk editing,
      Shown shown) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.work = work;
    this.editing = editing;
    this.shown = shown;
    twins =
        new TwinFlows(
            parts, window, counter, turns, shown, (draft, known) -> again(draft, known, () -> {}));
  }

  /** The kinds that can be begun from a record. */
  void from(OpenedRecord opened) {
    kinds(offered().from(opened), Optional.of(opened));
  }

  /** The kinds that enter people who are new here. */
  void newcomers() {
    kinds(offered().newcomers(), Optional.empty());
  }

  /** 転居, which has a key of its own. */
  void moveWithin(OpenedRecord opened) {
    parts.movements().find(MoveWithin.CODE).ifPresent(kind -> begin(kind, Optional.of(opened)));
  }

  /**
   * A form that holds something already.
   *
   * @param entered runs after its entry, in place of the way back to the record
   */
  void begin(String kind, OpenedRecord opened, Beginning with, Runnable entered) {
    parts
        .movements()
        .find(kind)
        .map(it -> begun(it, Optional.of(opened)))
        .ifPresent(begun ->
            turns.go(
                () -> subject(begun),
                subject -> {
                  MovementViewModel model = model(subject);
                  model.begin(with);
                  shown.open(page(model, entered));
                }));
  }

  private Offered offered() {
    return new Offered(parts.movements(), parts.municipality(), parts.login().clock().today());
  }

  private void kinds(List<Movement> kinds, Optional<OpenedRecord> opened) {
    turns.overtake();
    shown.open(new KindsPage(parts.texts(), kinds, kind -> begin(kind, opened)));
  }

  private void begin(Movement kind, Optional<OpenedRecord> opened) {
    if (opened.isPresent() && !seesAllOf(kind)) {
      window.notices().info(Message.of("sight.form"));
      return;
    }
    Begun begun = begun(kind, opened);
    turns.go(() -> subject(begun), subject -> shown.open(page(model(subject))));
  }

  /** A form says what stands in the fields that it asks for; a note it only takes. */
  private boolean seesAllOf(Movement kind) {
    Sight sight = counter.sights().sight(counter.purpose().get());
    return kind.asks().each().stream()
        .filter(field -> field != Field.NOTE)
        .noneMatch(field -> sight.of(field) == Covering.WITHHELD);
  }

  private Begun begun(Movement kind, Optional<OpenedRecord> opened) {
    return new Begun(
        kind,
        opened,
        List.of(),
        counter.purpose().get().orElseThrow(),
        Ulid.fresh(parts.login().clock(), parts.login().randomness()),
        Optional.empty());
  }

  /** What a form is begun with before the register was asked. */
  private record Begun(
      Movement kind,
      Optional<OpenedRecord> opened,
      List<AddressNumber> newcomers,
      Purpose purpose,
      Ulid draft,
      Optional<Ulid> instead) {}

  private Subject subject(Begun begun) throws MayNotLookUp {
    boolean newcomers = begun.kind().asks().whom() == Whom.NEWCOMERS && begun.newcomers().isEmpty();
    return new Subject(
        begun.kind(),
        begun.opened().map(OpenedRecord::visible),
        together(begun),
        counter.numbers().household(),
        newcomers ? List.of(counter.numbers().person()) : begun.newcomers(),
        begun.purpose(),
        begun.draft(),
        begun.instead(),
        parts.movements().notes().of(begun.kind()));
  }

  private List<ResidentRecord> together(Begun begun) throws MayNotLookUp {
    return begun.kind().looksBack() && begun.opened().isPresent()
        ? counter.records().together(begun.purpose(), begun.opened().get().current().number())
        : List.of();
  }

  private MovementViewModel model(Subject subject) {
    return new MovementViewModel(
        counter,
        turns.background(),
        new FormOffice(
            parts.login().clock(), parts.dictionary(), parts.municipality(), parts.buildings()),
        subject);
  }

  /** A half-typed form goes on where it was left; the look at its record is logged. */
  void resume(Draft draft, Runnable arrived) {
    parts
        .movements()
        .find(draft.form())
        .ifPresentOrElse(
            kind ->
                turns.go(
                    resuming(kind, draft),
                    found -> found.ifPresent(it -> resumed(it, draft, arrived))),
            shown::desk);
  }

  private Callable<Optional<Subject>> resuming(Movement kind, Draft draft) {
    return () -> {
      Optional<AddressNumber> resident = FormDraft.resident(draft);
      Optional<OpenedRecord> opened = Optional.empty();
      if (resident.isPresent()) {
        AddressNumber number = resident.get();
        counter
            .log()
            .write(
                draft.purpose(), AccessNote.about(AccessEvent.DRAFT_RESUMED, number, draft.form()));
        opened = counter.records().open(draft.purpose(), number);
        if (opened.isEmpty()) {
          return Optional.empty();
        }
      }
      return Optional.of(
          subject(
              new Begun(
                  kind,
                  opened,
                  FormDraft.newcomers(draft),
                  draft.purpose(),
                  draft.id(),
                  work.stillOpen(FormDraft.instead(draft)))));
    };
  }

  private void resumed(Subject subject, Draft draft, Runnable arrived) {
    counter.openCase().under(draft.purpose());
    MovementViewModel model = model(subject);
    model.restore(draft);
    shown.start(page(model));
    arrived.run();
    window.notices().info(Message.of("draft.resumed"));
  }

  /** What the centre did not take, on the record as it is now; {@code arrived} once it is there. */
  void again(Draft mine, Optional<OpenedRecord> now, Runnable arrived) {
    parts
        .movements()
        .find(mine.form())
        .ifPresent(kind ->
            turns.go(
                () ->
                    subject(
                        new Begun(
                            kind,
                            now,
                            FormDraft.newcomers(mine),
                            mine.purpose(),
                            mine.id(),
                            FormDraft.instead(mine))),
                subject -> {
                  MovementViewModel model = model(subject);
                  model.restore(mine);
                  shown.open(page(model));
                  arrived.run();
                }));
  }

  private Page page(MovementViewModel model) {
    return page(model, () -> shown.entered(model.resident()));
  }

  private Page page(MovementViewModel model, Runnable entered) {
    Page form =
        new MovementPage(
            parts.texts(),
            window.commands(),
            window.names(),
            model,
            () -> turns.latest(review -> review(review, entered)),
            () -> discarded(model.form()),
            () -> twins.list(model));
    return new EditingPage(
        parts.texts(),
        form,
        new EditingViewModel(
            editing, Optional.of(model.form()), model.residents(), parts.login().clock()::today));
  }

  private Consumer<MovementViewModel> discarded(Ulid form) {
    return turns.latest(_ -> {
      editing.end(form);
      window.notices().info(Message.of("draft.discarded"));
      shown.desk();
    });
  }

  private void review(MovementReview review, Runnable entered) {
    shown.open(
        new ReviewPage(
            parts.texts(),
            window.commands(),
            new SeenWords(parts.texts(), window.names(), Sight.whole()),
            review,
            () -> enter(review, entered)));
  }

  private void enter(MovementReview review, Runnable entered) {
    String kind = parts.texts().get("movement." + review.proposal().kind());
    EntryDesk.Entry entry = review.entry(parts.texts().get("move.document", kind));
    Consumer<Ulid> next = turns.latest(_ -> entered.run());
    turns
        .background()
        .call(() -> {
          Ulid group =
              review.instead().isPresent()
                  ? counter.work().enter(review.instead().get(), entry)
                  : counter.entries().enter(entry);
          counter.drafts().discard(review.draft());
          return group;
        })
        .onSuccess(group -> {
          editing.end(review.draft());
          window.notices().done(Message.of("move.entered", kind, entry.steps().size()));
          next.accept(group);
        })
        .start();
  }
}
