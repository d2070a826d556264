package jp.madoguchi.terminal.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.ResidentPin;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.Abandoned;
import jp.madoguchi.core.identity.Claim;
import jp.madoguchi.core.identity.Compared;
import jp.madoguchi.core.identity.IdentityDesk;
import jp.madoguchi.core.identity.IdentityRecord;
import jp.madoguchi.core.identity.Verdict;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * One check of one person: something is shown, compared, and decided over. What came to nothing is
 * in the log before the screen says why. Screen's thread only.
 */
public final class IdentityViewModel {
  private final IdentityDesk desk;
  private final ResidentReader reader;
  private final Purpose purpose;
  private final AddressNumber number;
  private final Background background;
  private final Ends ends;
  private final PapersModel papers;
  private final ObjectProperty<Optional<Compared>> result =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private boolean busy;
  private boolean here;

  /**
   * What follows a decision.
   *
   * @param confirmed the person is whom the record names
   * @param refused the person is not, or it could not be found out
   */
  public record Ends(Consumer<IdentityRecord> confirmed, Runnable refused) {}

  /**
   * What the check is made with.
   *
   * @param residents the reader for residents' cards
   */
  public record Tools(
      IdentityDesk desk, CardReader residents, Background background, Supplier<LocalDate> today) {}

  public IdentityViewModel(Tools tools, Purpose purpose, AddressNumber number, Ends ends) {
    desk = tools.desk();
    reader = new ResidentReader(tools.residents());
    background = tools.background();
    papers = new PapersModel(tools.today());
    this.purpose = purpose;
    this.number = number;
    this.ends = ends;
  }

  AddressNumber number() {
    return number;
  }

  boolean readsCards() {
    return reader.there();
  }

  PapersModel papers() {
    return papers;
  }

  ReadOnlyObjectProperty<Optional<Compared>> result() {
    return result;
  }

  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  /** Reads the card in the other reader, and compares it; the array is zeroed. */
  void readCard(char[] typed) {
    if (busy) {
      Arrays.fill(typed, '\0');
      return;
    }
    Optional<ResidentPin> pin = ResidentPin.taking(ResidentPin.Purpose.INPUT_AID, typed);
    if (pin.isEmpty()) {
      problem.set(Message.of("identity.card.digits"));
      return;
    }
    compare(() -> {
      try (ResidentPin it = pin.get()) {
        return read(it);
      }
    });
  }

  private Claim read(ResidentPin pin) throws Exception {
    try {
      return reader.read(pin);
    } catch (CardFault | CardLost failure) {
      desk.abandon(purpose, number, ResidentReader.why(failure));
      throw failure;
    }
  }

  /** Compares what was typed, or goes back to typing. */
  void comparePapers() {
    if (result.get().isPresent()) {
      again();
      return;
    }
    Optional<Message> missing = papers.problem();
    problem.set(missing.orElse(Message.NONE));
    if (missing.isEmpty() && !busy) {
      Claim claim = papers.claim();
      compare(() -> claim);
    }
  }

  private interface Showing {
    Claim shown() throws Exception;
  }

  private void compare(Showing showing) {
    busy = true;
    problem.set(Message.NONE);
    background
        .call(() -> desk.compare(purpose, number, showing.shown()))
        .onSuccess(this::arrived)
        .onFailure(Exception.class, failure -> problem.set(IdentityProblems.of(failure)))
        .andFinally(() -> busy = false)
        .start();
  }

  /** What comes after the page was left is broken off as well. */
  private void arrived(Compared compared) {
    result.set(Optional.of(compared));
    if (!here) {
      leave();
    }
  }

  /** Something else is to be shown; what was compared stays in the log alone. */
  void again() {
    problem.set(Message.NONE);
    result.set(Optional.empty());
  }

  /** The operator finds that it is the person. */
  void confirm() {
    Optional<Compared> compared = result.get();
    if (busy || compared.isEmpty()) {
      problem.set(Message.of("identity.nothing"));
    } else if (!(compared.get().verdict() instanceof Verdict.Agrees)) {
      problem.set(Message.of("identity.trouble.NOT_PROVED"));
    } else {
      busy = true;
      background
          .call(() -> desk.confirm(purpose, compared.get()))
          .onSuccess(found -> {
            result.set(Optional.empty());
            ends.confirmed().accept(found);
          })
          .onFailure(Exception.class, failure -> problem.set(IdentityProblems.of(failure)))
          .andFinally(() -> busy = false)
          .start();
    }
  }

  /** The operator finds that it is not, or that it cannot be found out. */
  void refuse() {
    if (!busy) {
      busy = true;
      background
          .call(() -> {
            desk.abandon(purpose, number, Abandoned.NOT_THE_PERSON);
            return number;
          })
          .onSuccess(_ -> {
            result.set(Optional.empty());
            ends.refused().run();
          })
          .onFailure(Exception.class, failure -> problem.set(IdentityProblems.of(failure)))
          .andFinally(() -> busy = false)
          .start();
    }
  }

  /** The page is there. */
  void come() {
    here = true;
  }

  /** The page is left; a comparison over which nobody decided is broken off. */
  void leave() {
    here = false;
    if (result.get().isPresent()) {
      again();
      background
          .call(() -> {
            desk.abandon(purpose, number, Abandoned.BROKEN_OFF);
            return number;
          })
          .start();
    }
  }
}
