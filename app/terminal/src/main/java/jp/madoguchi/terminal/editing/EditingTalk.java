package jp.madoguchi.terminal.editing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.editing.AtWork;
import jp.madoguchi.core.editing.EditingAnswer;
import jp.madoguchi.core.editing.EditingDesk;
import jp.madoguchi.core.editing.EditingQuestion;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.task.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the centre what this terminal is at work on, and hears of others, for as long as a session
 * is open: when a page about somebody comes or goes, and every half minute. All of it happens
 * beside the screen, one question at a time; whatever the centre does or does not answer, nothing
 * waits for it and nothing fails. Screen's thread only.
 */
public final class EditingTalk {
  private static final Logger LOG = LoggerFactory.getLogger(EditingTalk.class);

  /** A claim is renewed six times before it would end. */
  static final Duration EVERY = Duration.ofSeconds(30);

  private final EditingDesk desk;
  private final Sending.Beside beside;
  private final Background background;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<EditingNews> news =
      new ReadOnlyObjectWrapper<>(EditingNews.none());
  private Set<AddressNumber> looked = Set.of();
  private boolean underWay;
  private boolean again;
  private boolean stopped;
  private long last;

  /** Whether the centre keeps claims of ours; of those of a session before, nobody knows. */
  private boolean held = true;

  public EditingTalk(EditingDesk desk, Sending.Beside beside, Background background, Clock clock) {
    this.desk = desk;
    this.beside = beside;
    this.background = background;
    this.clock = clock;
    last = clock.tick();
  }

  /** What is known of those whom the screen shows. */
  ReadOnlyObjectProperty<EditingNews> news() {
    return news.getReadOnlyProperty();
  }

  /** A form about these came on the screen, and is told until {@link #end}. */
  void form(Ulid form, Set<AddressNumber> residents) {
    desk.begin(form, residents);
    look(residents);
  }

  /** A page about these came on the screen. */
  void look(Set<AddressNumber> residents) {
    looked = residents;
    news.set(EditingNews.none());
    talk();
  }

  /** It left the screen. */
  void leave() {
    looked = Set.of();
    news.set(EditingNews.none());
    talk();
  }

  /** A form was given up, or became an entry. */
  public void end(Ulid form) {
    desk.end(form);
    talk();
  }

  /** The session ends: nothing is asked any more. */
  public void stop() {
    stopped = true;
  }

  /** To be called every second or so. */
  public void beat() {
    EditingNews now = news.get().at(clock.tick());
    if (!now.equals(news.get())) {
      news.set(now);
    }
    if (clock.tick() - last >= EVERY.toNanos()) {
      talk();
    }
  }

  private void talk() {
    if (stopped) {
      return;
    }
    if (underWay) {
      again = true;
      return;
    }
    underWay = true;
    last = clock.tick();
    Set<AddressNumber> about = looked;
    boolean mayHold = held;
    beside.workers().execute(() -> ask(about, mayHold));
  }

  private void ask(Set<AddressNumber> about, boolean mayHold) {
    Heard heard = new Heard(EditingNews::unanswered, mayHold);
    try {
      List<AtWork> here = desk.here(about);
      show(about, before -> before.with(here));
      heard = heard(desk.question(about), about, mayHold);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (StoreUnavailable closed) {
      LOG.debug("the store closed meanwhile", closed);
    } finally {
      arrived(about, heard);
    }
  }

  /** What an answer makes of what was known, and whether the centre may keep claims of ours. */
  private record Heard(UnaryOperator<EditingNews> news, boolean holds) {}

  /** Of whom nobody may be told, what was heard before is taken away. */
  private Heard heard(EditingQuestion question, Set<AddressNumber> about, boolean mayHold)
      throws InterruptedException {
    boolean claims = !question.claims().isEmpty();
    boolean asks = !question.asked().isEmpty();
    if (!claims && !asks && !mayHold) {
      return new Heard(EditingNews::withoutOthers, false);
    }
    Optional<EditingNews> answer = answer(question, about);
    UnaryOperator<EditingNews> news =
        !asks
            ? EditingNews::withoutOthers
            : before -> answer.map(said -> said.with(before.here())).orElse(before.unanswered());
    return new Heard(news, claims || answer.isEmpty() && mayHold);
  }

  private Optional<EditingNews> answer(EditingQuestion question, Set<AddressNumber> about)
      throws InterruptedException {
    LinePath path = new LinePath.EditingAsked();
    try {
      Line.Answer answer = beside.line().ask(path.method(), path.text(), question.encode());
      if (answer.status() != LineRefusal.OK) {
        return Optional.empty();
      }
      List<AtWork> elsewhere = desk.elsewhere(EditingAnswer.decode(answer.body()), about);
      return Optional.of(new EditingNews(List.of(), elsewhere, clock.now(), clock.tick(), true));
    } catch (LineDown | MalformedCbor e) {
      LOG.debug("nobody says who is at work", e);
      return Optional.empty();
    }
  }

  private void arrived(Set<AddressNumber> about, Heard heard) {
    show(about, heard.news());
    background.onScreen(() -> {
      underWay = false;
      held = heard.holds();
      if (again) {
        again = false;
        talk();
      }
    });
  }

  /** What was asked of another page comes too late. */
  private void show(Set<AddressNumber> about, UnaryOperator<EditingNews> change) {
    background.onScreen(() -> {
      if (about.equals(looked)) {
        news.set(change.apply(news.get()));
      }
    });
  }
}
