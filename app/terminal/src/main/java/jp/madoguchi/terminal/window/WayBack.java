package jp.madoguchi.terminal.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.seat.Place;
import jp.madoguchi.core.seat.Places;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.jspecify.annotations.Nullable;

/**
 * Knows where an operator is when the terminal locks, and leads them back there: to the same field
 * of the same form, to the record once its access was logged anew, else to the page that is behind
 * a key. A record is reopened on the same day only. Used on the screen's thread.
 */
final class WayBack {
  private final Counter counter;
  private final Places places;
  private final Window window;
  private final Clock clock;
  private final Turns turns;
  private final Ways ways;

  /** The ways that there are. */
  interface Ways {
    void desk();

    /** The commands that lead to a page. */
    Set<Command> commands();

    void follow(Command command);

    /** To a half-typed form; {@code arrived} runs once it is there. */
    void form(Draft draft, Runnable arrived);

    /** To a record, if it may be opened; {@code arrived} runs once it is there. */
    void record(AddressNumber resident, Purpose purpose, Runnable arrived);
  }

  WayBack(Counter counter, Places places, Window window, Clock clock, Turns turns, Ways ways) {
    this.counter = counter;
    this.places = places;
    this.window = window;
    this.clock = clock;
    this.turns = turns;
    this.ways = ways;
  }

  /** Where the operator is; empty while none of their pages has come yet. */
  Optional<Place> here() {
    Page page = window.pages().current().get();
    return window.shell().isSignedIn(page) ? Optional.of(place(page)) : Optional.empty();
  }

  /** Keeps a place; not on the screen's thread. */
  void keep(Place place) {
    places.keep(place);
  }

  private Place place(Page page) {
    Optional<Node> field = focused(page);
    return new Place(
        me(),
        home(page).map(Command::name).orElse(""),
        page.resident(),
        page.resident().flatMap(_ -> counter.purpose().get()),
        page.draft(),
        field.map(Node::getId).orElse(""),
        field
            .filter(TextInputControl.class::isInstance)
            .map(node -> ((TextInputControl) node).getCaretPosition())
            .orElse(0),
        clock.now());
  }

  /** The named node that has the keyboard, or the nearest one around it. */
  private static Optional<Node> focused(Page page) {
    Scene scene = page.view().getScene();
    for (@Nullable Node at = scene == null ? null : scene.getFocusOwner();
        at != null && at != page.view();
        at = at.getParent()) {
      if (at.getId() != null) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The command whose page it is, or is opened from. */
  private Optional<Command> home(Page page) {
    String area = page.titleKey().replaceAll("\\..*", "");
    return ways.commands().stream()
        .filter(
            command -> command.name().replace("_", "").toLowerCase(Locale.ROOT).startsWith(area))
        .findFirst();
  }

  private record Kept(Optional<Place> place, List<Draft> drafts, Optional<CounterCase> standing) {
    Optional<Draft> newest() {
      return drafts.stream().findFirst();
    }

    Optional<Draft> draft(Place wanted) {
      return drafts.stream()
          .filter(draft -> wanted.draft().filter(draft.id()::equals).isPresent())
          .findFirst();
    }
  }

  /** Leads back; without a kept place to the half-typed form, if there is one, else to the desk. */
  void go() {
    turns.go(this::kept, this::lead);
  }

  private Kept kept() {
    return new Kept(places.take(me()), counter.drafts().of(me()), counter.cases().standing());
  }

  private OperatorId me() {
    return counter.session().operator().id();
  }

  private void lead(Kept kept) {
    kept.standing().ifPresent(counter.openCase()::begin);
    if (kept.place().isPresent()) {
      lead(kept, kept.place().get());
    } else {
      kept.newest().ifPresentOrElse(draft -> ways.form(draft, () -> {}), ways::desk);
    }
  }

  private void lead(Kept kept, Place place) {
    Optional<Draft> draft = kept.draft(place);
    Optional<Command> command =
        ways.commands().stream().filter(each -> each.name().equals(place.page())).findFirst();
    if (draft.isPresent()) {
      ways.form(draft.get(), () -> focus(place));
    } else if (place.resident().isPresent() && place.purpose().isPresent()) {
      record(place, place.resident().get(), place.purpose().get());
    } else {
      command.ifPresentOrElse(ways::follow, ways::desk);
    }
  }

  private void record(Place place, AddressNumber resident, Purpose purpose) {
    if (place.keptAt().atZone(Clock.TOKYO).toLocalDate().equals(clock.today())) {
      ways.record(
          resident,
          purpose,
          () -> {
            focus(place);
            window.notices().info(Message.of("lock.back"));
          });
    } else {
      ways.desk();
    }
  }

  private void focus(Place place) {
    Node field =
        place.field().isEmpty()
            ? null
            : window.pages().current().get().view().lookup("#" + place.field());
    if (field != null) {
      field.requestFocus();
      if (field instanceof TextInputControl text) {
        text.positionCaret(Math.min(place.caret(), text.getLength()));
      }
    }
  }
}
