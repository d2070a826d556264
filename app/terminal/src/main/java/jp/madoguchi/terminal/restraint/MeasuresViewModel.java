package jp.madoguchi.terminal.restraint;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.restraint.Confirmed;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.MeasureSheet;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.core.restraint.RestraintRefused;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One person's measures, and what is done about them. Screen's thread only. */
public final class MeasuresViewModel {
  private final RestraintDesk desk;
  private final Purpose purpose;
  private final Background background;
  private final Clock clock;
  private final MeasureForm form = new MeasureForm();
  private final ReadOnlyObjectWrapper<MeasureSheet> sheet;
  private final ObjectProperty<MeasureAct> act = new SimpleObjectProperty<>(MeasureAct.APPLY);
  private final ObjectProperty<Optional<Measure>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private boolean busy;

  public MeasuresViewModel(
      RestraintDesk desk, Purpose purpose, MeasureSheet sheet, Background background, Clock clock) {
    this.desk = desk;
    this.purpose = purpose;
    this.background = background;
    this.clock = clock;
    this.sheet = new ReadOnlyObjectWrapper<>(sheet);
    act.set(acts().stream().findFirst().orElse(MeasureAct.APPLY));
    choose();
    act.subscribe((was, _) -> {
      if (was == MeasureAct.CHANGE) {
        form.clear();
      }
      choose();
    });
    chosen.subscribe(this::prefill);
  }

  /** What is changed is shown as it stands. */
  private void prefill() {
    if (act.get() == MeasureAct.CHANGE) {
      chosen.get().ifPresent(form::show);
    }
  }

  MeasureForm form() {
    return form;
  }

  public ReadOnlyObjectProperty<MeasureSheet> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /** What is to be done. */
  public ObjectProperty<MeasureAct> act() {
    return act;
  }

  /** About which measure. */
  public ObjectProperty<Optional<Measure>> chosen() {
    return chosen;
  }

  public ObjectProperty<Message> said() {
    return said;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  LocalDate today() {
    return clock.today();
  }

  /** What the operator may do at all. */
  public List<MeasureAct> acts() {
    return Stream.of(MeasureAct.values()).filter(each -> desk.offers(each.right())).toList();
  }

  /** The measures that the act can be about, among those that are recorded. */
  public List<Measure> measures() {
    return sheet.get().lines().stream()
        .filter(line -> !line.entered())
        .map(MeasureSheet.Line::measure)
        .filter(act.get()::fits)
        .toList();
  }

  private void choose() {
    List<Measure> all = measures();
    chosen.set(
        all.stream()
            .filter(each -> chosen.get().filter(was -> was.number() == each.number()).isPresent())
            .findFirst()
            .or(() -> all.stream().findFirst()));
    prefill();
  }

  /** Does what was chosen. */
  public void submit() {
    said.set(Message.NONE);
    problem.set(Message.NONE);
    if (busy || !desk.offers(act.get().right())) {
      return;
    }
    if (act.get().ofMeasure() && chosen.get().isEmpty()) {
      problem.set(Message.of("measures.trouble.NOT_THERE"));
      return;
    }
    try {
      start(act.get(), work(act.get()));
    } catch (MeasureForm.Unreadable unreadable) {
      problem.set(Message.of("measures.unreadable." + unreadable.getMessage()));
    }
  }

  private Callable<?> work(MeasureAct what) throws MeasureForm.Unreadable {
    var number = sheet.get().number();
    int measure = chosen.get().map(Measure::number).orElse(0);
    return switch (what) {
      case APPLY -> {
        RestraintDesk.Application asked = form.application(today());
        yield () -> desk.apply(purpose, number, asked);
      }
      case CONFIRM -> confirming(measure);
      case DECIDE -> () -> desk.decide(purpose, number, measure);
      case RENEW -> {
        LocalDate until = form.renewal(chosen.get().orElseThrow(), today());
        yield () -> desk.renew(purpose, number, measure, until);
      }
      case END -> () -> desk.end(purpose, number, measure);
      case SET -> {
        Measure fresh = form.plain(1, today());
        yield () ->
            desk.set(
                purpose,
                number,
                next ->
                    new Measure(
                        next,
                        fresh.reach(),
                        fresh.processes(),
                        fresh.level(),
                        fresh.from(),
                        fresh.until(),
                        fresh.ground()));
      }
      case CHANGE -> {
        Measure changed = form.plain(measure, today());
        yield () -> desk.change(purpose, number, changed);
      }
      case LIFT -> lifting();
      case RESTRAIN ->
          () -> {
            desk.restrain(purpose, number);
            return number;
          };
    };
  }

  private Callable<?> confirming(int measure) throws MeasureForm.Unreadable {
    String reason = form.reason.get().strip();
    if (reason.length() > Confirmed.LONGEST) {
      throw new MeasureForm.Unreadable("reason");
    }
    var where = form.where.get();
    var number = sheet.get().number();
    return () -> {
      desk.confirm(purpose, number, measure, where, reason);
      return where;
    };
  }

  private Callable<?> lifting() throws MeasureForm.Unreadable {
    if (form.processes.isEmpty()) {
      throw new MeasureForm.Unreadable("processes");
    }
    var processes = EnumSet.copyOf(form.processes);
    String reason = form.reason();
    var length = form.length();
    var number = sheet.get().number();
    return () -> {
      desk.lift(purpose, number, processes, reason, length);
      return number;
    };
  }

  private <T> void start(MeasureAct what, Callable<T> work) {
    busy = true;
    var number = sheet.get().number();
    background
        .call(() -> {
          work.call();
          return desk.open(purpose, number);
        })
        .onSuccess(read -> {
          form.clear();
          sheet.set(read);
          choose();
          said.set(Message.of("measures.done." + what));
        })
        .onFailure(Exception.class, this::failed)
        .andFinally(() -> busy = false)
        .start();
  }

  private void failed(Exception failure) {
    problem.set(
        switch (failure) {
          case RestraintRefused refused when !refused.findings().isEmpty() ->
              Message.of("measures.rule." + refused.findings().getFirst().rule());
          case RestraintRefused refused -> Message.of("measures.trouble." + refused.reason());
          case ProvisionalConflict _, EntryDesk.MayNotEnter _ -> Troubles.sentence(failure);
          default -> Troubles.sentence(failure);
        });
  }
}
