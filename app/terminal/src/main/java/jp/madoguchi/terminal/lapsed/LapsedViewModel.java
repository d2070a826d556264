package jp.madoguchi.terminal.lapsed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.terminal.lapsed.LapsedDesk.Standing;
import jp.madoguchi.terminal.media.MediumPlaces;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** What somebody does at a terminal that opens for nobody. Screen's thread only. */
public final class LapsedViewModel {
  private final LapsedDesk desk;
  private final MediumPlaces places;
  private final Background background;
  private final Consumer<Order> wiped;
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(new Standing(LapsedDesk.Reason.NONE, List.of()));
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty carrier = new SimpleStringProperty("");
  private final StringProperty place = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final StringProperty code = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * @param wiped hears that the answer had the store destroyed
   */
  public LapsedViewModel(
      LapsedDesk desk, MediumPlaces places, Background background, Consumer<Order> wiped) {
    this.desk = desk;
    this.places = places;
    this.background = background;
    this.wiped = wiped;
  }

  /** Whether the terminal opens, and what it waits for; as last looked at. */
  public ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  StringProperty number() {
    return number;
  }

  StringProperty carrier() {
    return carrier;
  }

  StringProperty place() {
    return place;
  }

  /** The numbers of the request that was written; empty before. */
  StringProperty code() {
    return code;
  }

  ObjectProperty<Message> said() {
    return said;
  }

  ObjectProperty<Message> problem() {
    return problem;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Looks how the terminal stands. */
  public void look() {
    background.call(desk::standing).onSuccess(standing::set).start();
  }

  /** Hands over the media that are plugged in now. */
  void look(Consumer<List<String>> found) {
    background.call(places::mounted).onSuccess(found).start();
  }

  /** Writes what is asked on the medium. */
  void write() {
    Optional<MediumNumber> label = MediumNumber.parse(number.get());
    if (label.isEmpty()) {
      problem.set(Message.of("media.number.missing"));
    } else if (carrier.get().isBlank()) {
      problem.set(Message.of("media.carrier.missing"));
    } else if (placed()) {
      String folder = place.get().strip();
      String name = carrier.get();
      act(
          () -> desk.write(places.open(folder), label.get(), name),
          written -> Message.of("lapsed.written", written.number().value(), written.carrier()));
    }
  }

  /** Reads the centre's answer. */
  void read() {
    if (placed()) {
      String folder = place.get().strip();
      act(() -> desk.read(places.open(folder)), this::read);
    }
  }

  /** Writes the request of a terminal whose certificates have ended. */
  void request() {
    if (placed() && desk.anew().isPresent()) {
      AnewDesk anew = desk.anew().get();
      String folder = place.get().strip();
      act(
          () -> anew.request(places.open(folder)),
          numbers -> {
            code.set(numbers);
            return Message.of("anew.written", anew.requestFile());
          });
    }
  }

  /** Takes what an administrator gave for it. */
  void take() {
    if (placed() && desk.anew().isPresent()) {
      AnewDesk anew = desk.anew().get();
      String folder = place.get().strip();
      act(
          () -> anew.take(places.open(folder)),
          until -> {
            code.set("");
            return Message.of("anew.done", RecordWords.moment(until));
          });
    }
  }

  private Message read(LapsedDesk.Outcome outcome) {
    return switch (outcome) {
      case LapsedDesk.Wiped(Order order) -> {
        wiped.accept(order);
        yield Message.NONE;
      }
      case LapsedDesk.Opens(var asked, var lease, boolean certified, int others) -> {
        if (others > 0) {
          problem.set(Message.of("media.others", others));
        }
        yield Message.of(
            certified ? "lapsed.opens.certified" : "lapsed.opens",
            asked.number().value(),
            RecordWords.moment(lease.until()));
      }
    };
  }

  private boolean placed() {
    boolean placed = !place.get().isBlank();
    if (!placed) {
      problem.set(Message.of("media.place.missing"));
    }
    return placed;
  }

  private record Done<T>(T outcome, Standing standing) {}

  private <T> void act(Callable<T> acting, Function<T, Message> words) {
    if (busy.get()) {
      return;
    }
    problem.set(Message.NONE);
    said.set(Message.NONE);
    busy.set(true);
    background
        .call(() -> new Done<>(acting.call(), desk.standing()))
        .onSuccess(done -> {
          said.set(words.apply(done.outcome()));
          standing.set(done.standing());
        })
        .onFailure(Exception.class, failure -> problem.set(Troubles.sentence(failure)))
        .onFailure(IOException.class, _ -> problem.set(Message.of("media.trouble.DEVICE")))
        .onFailure(DiskFull.class, _ -> problem.set(Message.of("media.trouble.FULL")))
        .onFailure(MediumRefused.class, refused -> problem.set(sentence(refused.flaw())))
        .andFinally(() -> busy.set(false))
        .start();
  }

  private static Message sentence(MediumFlaw flaw) {
    return Message.of("media.trouble." + flaw, flaw.code());
  }
}
