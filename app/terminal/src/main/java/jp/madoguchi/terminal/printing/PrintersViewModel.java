package jp.madoguchi.terminal.printing;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.NoTray;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.port.Printers.Way;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** Where each paper is printed, until it is kept. Screen's thread only. */
public final class PrintersViewModel {
  private final Printers printers;
  private final List<Known> known;
  private final Background background;
  private final Consumer<String> log;
  private final Trial trial;
  private final Map<Paper, ObjectProperty<Way>> ways = new EnumMap<>(Paper.class);
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /** A printer that was there when the page was opened. */
  public record Known(String name, List<String> trays) {
    /** Those that are there now. Not on the screen's thread: a spooler may take its time. */
    public static List<Known> of(Printers printers) {
      return printers.all().stream().map(each -> new Known(each.name(), each.trays())).toList();
    }
  }

  /** A sheet to try a printer with. */
  public interface Trial {
    void print(Paper paper, Printer printer) throws IOException;
  }

  /**
   * @param log where a choice is noted before it counts
   */
  public PrintersViewModel(
      Printers printers,
      List<Known> known,
      Background background,
      Consumer<String> log,
      Trial trial) {
    this.printers = printers;
    this.known = List.copyOf(known);
    this.background = background;
    this.log = log;
    this.trial = trial;
    for (Paper paper : Paper.values()) {
      ways.put(paper, new SimpleObjectProperty<>(printers.way(paper)));
    }
  }

  /** The names to choose from, also one that was chosen before and is not there now. */
  List<String> names(Paper paper) {
    Optional<String> gone = way(paper).get().printer().filter(name -> find(name).isEmpty());
    return Stream.concat(known.stream().map(Known::name), gone.stream()).toList();
  }

  /** Whether it is there. */
  boolean isThere(String name) {
    return find(name).isPresent();
  }

  /** The trays of the printer that stands chosen. */
  List<String> trays(Paper paper) {
    return way(paper)
        .get()
        .printer()
        .flatMap(this::find)
        .or(() -> known.stream().findFirst())
        .map(Known::trays)
        .orElse(List.of());
  }

  private Optional<Known> find(String name) {
    return known.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** What stands chosen on the screen. */
  ObjectProperty<Way> way(Paper paper) {
    return Objects.requireNonNull(ways.get(paper));
  }

  /** Another printer has other trays. */
  void choose(Paper paper, Optional<String> printer) {
    if (!way(paper).get().printer().equals(printer)) {
      way(paper).set(new Way(printer, Optional.empty()));
    }
  }

  void feed(Paper paper, Optional<String> tray) {
    way(paper).set(new Way(way(paper).get().printer(), tray));
  }

  ReadOnlyObjectProperty<Message> said() {
    return said;
  }

  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  ReadOnlyBooleanProperty busy() {
    return busy;
  }

  /** Keeps what stands on the screen. */
  void keep() {
    run(this::store, Message.of("printers.kept"));
  }

  /** Keeps it and prints a sheet without any personal data on this paper. */
  void tryOut(Paper paper) {
    run(
        () -> {
          store();
          Printer printer = printers.on(paper);
          trial.print(paper, printer);
        },
        Message.of("printers.tried"));
  }

  private void store() throws IOException {
    for (Paper paper : Paper.values()) {
      Way chosen = way(paper).get();
      if (!printers.way(paper).equals(chosen)) {
        log.accept(
            paper + ": " + chosen.printer().orElse("first") + ", " + chosen.tray().orElse("any"));
        printers.choose(paper, chosen);
      }
    }
  }

  private interface Act {
    void run() throws IOException;
  }

  private void run(Act act, Message done) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    said.set(Message.NONE);
    problem.set(Message.NONE);
    background
        .call(() -> {
          act.run();
          return done;
        })
        .onSuccess(said::set)
        .onFailure(Exception.class, failed -> problem.set(sentence(failed)))
        .andFinally(() -> busy.set(false))
        .start();
  }

  private static Message sentence(Exception failed) {
    return failed instanceof IOException
            && !(failed instanceof NoPrinter)
            && !(failed instanceof NoTray)
        ? Message.of("print.failed")
        : Troubles.sentence(failed);
  }
}
