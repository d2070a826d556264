package jp.madoguchi.terminal.pin;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PinFlaw;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.terminal.login.LoginProblems;
import jp.madoguchi.terminal.login.PinHolder;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/** A card's new PIN as a person goes through it. Screen's thread only. */
public final class PinChangeViewModel {
  private static final int LAST_TRY = 1;

  private final PinTask task;
  private final PinHolder card;
  private final Background background;
  private final PinHolder.Course course;
  private final ObjectProperty<Message> tries = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final BooleanProperty ready = new SimpleBooleanProperty(false);

  /**
   * Whether a card was asked to change its PIN and has not answered. Outlives the page: whoever
   * pulls the card then has to hear that nobody knows which PIN counts.
   */
  public static final class Unanswered implements PinHolder.Course {
    private boolean now;

    /** Screen's thread only. */
    public boolean now() {
      return now;
    }

    @Override
    public void asked() {
      now = true;
    }

    @Override
    public void changed() {
      now = false;
    }

    @Override
    public void refused(Exception why) {
      now = false;
    }

    @Override
    public void cut(CardLost lost) {
      // Nobody answers any more.
    }
  }

  /**
   * @param course hears how a change goes, before the page shows it
   */
  public PinChangeViewModel(
      PinTask task, PinHolder card, Background background, PinHolder.Course course) {
    this.task = task;
    this.card = card;
    this.background = background;
    this.course = course;
  }

  /** With what the card is given a new PIN. */
  PinTask task() {
    return task;
  }

  /** How many tries the card has left, in words. */
  public ObjectProperty<Message> tries() {
    return tries;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  public ObjectProperty<Message> said() {
    return said;
  }

  /** Whether PINs may be handed over. */
  public BooleanProperty ready() {
    return ready;
  }

  /** Asks the card how many tries it has left. */
  public void load() {
    background
        .call(card::triesLeft)
        .onSuccess(this::show)
        .onFailure(Exception.class, this::failed)
        .start();
  }

  private void show(OptionalInt left) {
    boolean blocked = left.isPresent() && left.getAsInt() == 0;
    ready.set(!blocked);
    if (blocked) {
      tries.set(Message.NONE);
      problem.set(Message.of("login.card.blocked"));
    } else {
      tries.set(
          left.isEmpty()
              ? Message.NONE
              : Message.of(
                  left.getAsInt() == LAST_TRY ? task.tries().last() : task.tries().several(),
                  left.getAsInt()));
    }
  }

  /** Takes what was typed; the arrays are zeroed in any case. */
  public void change(char[] old, char[] fresh, char[] again) {
    said.set(Message.NONE);
    problem.set(Message.NONE);
    Optional<PinFlaw> flaw = ready.get() ? PinFlaw.of(old, fresh, again) : Optional.empty();
    boolean given = ready.get() && flaw.isEmpty();
    Arrays.fill(again, '\0');
    Optional<Pin> before = Pin.taking(old);
    Optional<Pin> next = Pin.taking(fresh);
    flaw.ifPresent(why ->
        problem.set(
            Message.of(why == PinFlaw.SAME ? task.wrong().same() : "pin.flaw." + why.name())));
    if (given && before.isPresent() && next.isPresent()) {
      send(before.get(), next.get());
      return;
    }
    before.ifPresent(Pin::close);
    next.ifPresent(Pin::close);
    if (given) {
      problem.set(Message.of(task.wrong().digits()));
    }
  }

  private void send(Pin old, Pin fresh) {
    ready.set(false);
    course.asked();
    background
        .call(() -> {
          try (old;
              fresh) {
            card.change(old, fresh);
            return true;
          }
        })
        .onSuccess(_ -> changed())
        .onFailure(Exception.class, this::answered)
        .onFailure(CardFault.WrongPin.class, wrong -> wrong(wrong, wrong.triesLeft()))
        .onFailure(CardFault.WrongPuk.class, wrong -> wrong(wrong, wrong.triesLeft()))
        .onFailure(CardLost.class, this::cut)
        .start();
  }

  private void changed() {
    course.changed();
    said.set(Message.of(task.done()));
    show(OptionalInt.empty());
  }

  private void wrong(CardFault wrong, int left) {
    course.refused(wrong);
    problem.set(Message.of(task.wrong().wrong()));
    show(OptionalInt.of(left));
  }

  private void answered(Exception refused) {
    course.refused(refused);
    failed(refused);
  }

  private void failed(Exception problem) {
    this.problem.set(
        problem instanceof CardFault.PinNotTaken
            ? Message.of("pin.nottaken")
            : LoginProblems.sentence(problem));
    boolean over =
        problem instanceof CardFault.PinBlocked
            || problem instanceof CardFault.PukBlocked
            || problem instanceof CardLost;
    ready.set(!over);
    if (over) {
      tries.set(Message.NONE);
    }
  }

  /** The session ends with the card; what is said here stands until then. */
  private void cut(CardLost lost) {
    course.cut(lost);
    tries.set(Message.NONE);
    problem.set(Message.of(task.wrong().cut()));
  }
}
