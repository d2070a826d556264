package jp.madoguchi.terminal.admission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.admission.AdmissionDesk;
import jp.madoguchi.core.admission.AdmissionRefused;
import jp.madoguchi.core.admission.AdmissionRefused.Reason;
import jp.madoguchi.core.admission.Candidate;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.modality.Demand;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.Sight;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.modality.Templates;
import jp.madoguchi.core.modality.UnfitTemplate;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.CameraOrigin;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.terminal.login.KnownCamera;
import jp.madoguchi.terminal.login.LoginAttempt;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.login.LoginProblems;
import jp.madoguchi.terminal.login.LoginRefused;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * An operator is taken in, step by step: chosen from the register, card, PIN, palms, then the
 * administrator's own card and PIN again. Nothing is kept before that. Screen's thread only.
 */
public final class AdmissionViewModel {
  private static final int PERCENT = 100;

  private final AdmissionDesk desk;
  private final LoginParts parts;
  private final CardSwap swap;
  private final Background background;
  private final ReadOnlyObjectWrapper<AdmissionStep> step =
      new ReadOnlyObjectWrapper<>(AdmissionStep.CHOOSE);
  private final ReadOnlyObjectWrapper<List<Candidate>> candidates =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<Candidate>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> guidance = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Optional<Frame>> frame =
      new SimpleObjectProperty<>(Optional.empty());
  private final AtomicInteger visit = new AtomicInteger();
  private Optional<NewCard> card = Optional.empty();
  private Optional<NewCard> proven = Optional.empty();
  private List<Captures.Captured> captured = List.of();

  /**
   * @param swap keeps the session while the administrator's card is out
   */
  public AdmissionViewModel(
      AdmissionDesk desk, LoginParts parts, CardSwap swap, Background background) {
    this.desk = desk;
    this.parts = parts;
    this.swap = swap;
    this.background = background;
  }

  public ReadOnlyObjectProperty<AdmissionStep> step() {
    return step.getReadOnlyProperty();
  }

  /** Operators of the register who may be taken in. */
  public ReadOnlyObjectProperty<List<Candidate>> candidates() {
    return candidates.getReadOnlyProperty();
  }

  /** Whom the keyboard is at. */
  public ObjectProperty<Optional<Candidate>> chosen() {
    return chosen;
  }

  /** What was done. */
  public ObjectProperty<Message> said() {
    return said;
  }

  /** Why something was not done. */
  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** What to do with the hand. */
  public ObjectProperty<Message> guidance() {
    return guidance;
  }

  /** What the camera sees. */
  public ObjectProperty<Optional<Frame>> frame() {
    return frame;
  }

  /** Whether the chosen operator may be taken in. */
  public boolean mayBegin() {
    return step.get() == AdmissionStep.CHOOSE
        && chosen.get().filter(candidate -> !candidate.self()).isPresent();
  }

  /** Reads the register of operators. */
  public void load() {
    background
        .call(desk::candidates)
        .onSuccess(read -> {
          if (chosen.get().isEmpty()) {
            chosen.set(read.stream().findFirst());
          }
          candidates.set(read);
        })
        .onFailure(Exception.class, this::failed)
        .start();
  }

  /** Takes the chosen operator in: from now on cards may be changed. */
  public void begin() {
    if (mayBegin()) {
      said.set(Message.NONE);
      problem.set(Message.NONE);
      step.set(AdmissionStep.CARD);
      swap.begin(this::cardChanged);
    }
  }

  private void cardChanged(boolean present) {
    switch (step.get()) {
      case CARD -> whenThere(present, this::readNew);
      case PIN -> {
        if (!present) {
          forgetCard();
          step.set(AdmissionStep.CARD);
        }
      }
      case OWN_CARD -> whenThere(present, () -> step.set(AdmissionStep.OWN_PIN));
      case OWN_PIN -> {
        if (!present) {
          step.set(AdmissionStep.OWN_CARD);
        }
      }
      default -> {
        // While the palm is shown the card's key is known already.
      }
    }
  }

  private static void whenThere(boolean present, Runnable act) {
    if (present) {
      act.run();
    }
  }

  private void readNew() {
    problem.set(Message.NONE);
    OperatorId expected = chosen.get().orElseThrow().entry().id();
    background
        .call(() -> read(expected))
        .onSuccess(read -> {
          card = Optional.of(read);
          step.set(AdmissionStep.PIN);
        })
        .onFailure(Exception.class, this::failed)
        .start();
  }

  private NewCard read(OperatorId expected)
      throws CardFault, CardLost, LoginRefused, AdmissionRefused {
    NewCard read = NewCard.read(parts.trust(), connected());
    if (!read.operator().equals(expected)) {
      read.close();
      throw desk.refuse(Reason.OTHER_CARD, expected);
    }
    return read;
  }

  private CardReader.Card connected() throws CardLost {
    return parts.reader().connect().orElseThrow(() -> new CardLost("no card"));
  }

  /** Takes a PIN, the newcomer's or the administrator's; the array is zeroed in any case. */
  public void pinEntered(char[] typed) {
    Optional<Pin> pin = Pin.taking(typed);
    if (pin.isEmpty()) {
      problem.set(Message.of("login.pin.digits"));
    } else if (step.get() == AdmissionStep.PIN && card.isPresent()) {
      prove(card.get(), pin.get());
    } else if (step.get() == AdmissionStep.OWN_PIN && !captured.isEmpty()) {
      save(pin.get(), captured);
    } else {
      pin.get().close();
    }
  }

  private void prove(NewCard current, Pin pin) {
    problem.set(Message.NONE);
    background
        .call(() -> {
          try (pin) {
            current.prove(pin, parts.randomness());
            return current;
          }
        })
        .onSuccess(_ -> {
          proven = Optional.of(current);
          capture(List.of());
        })
        .onFailure(Exception.class, this::failed)
        .start();
  }

  /** Begins with the hand anew, or with the other one, or after the camera was missing. */
  public void captureAnew() {
    if (step.get().isCapturing() || step.get() == AdmissionStep.OWN_CARD) {
      captured = List.of();
      problem.set(Message.NONE);
      capture(List.of());
    }
  }

  /** What the policy asks for at sign-ins and this terminal can see, in that order. */
  private List<Recognition> wanted() {
    return parts.policies().now().modalities().stream()
        .flatMap(modality -> parts.recognition(modality).stream())
        .toList();
  }

  /**
   * Takes pictures for the next modality.
   *
   * @param done what is captured already
   */
  private void capture(List<Captures.Captured> done) {
    int mine = visit.incrementAndGet();
    if (done.size() == wanted().size()) {
      captured = done;
      forgetCard();
      guidance.set(Message.NONE);
      step.set(AdmissionStep.OWN_CARD);
      return;
    }
    Recognition recognition = wanted().get(done.size());
    step.set(AdmissionStep.of(recognition.modality()));
    guidance.set(Message.of("admission.show." + recognition.modality()));
    Captures captures = new Captures(recognition, new Shown(mine));
    background
        .call(() -> captures.run(() -> visit.get() == mine))
        .onSuccess(found -> {
          if (found.isPresent() && visit.get() == mine) {
            said.set(Message.NONE);
            frame.set(Optional.empty());
            List<Captures.Captured> more = new ArrayList<>(done);
            more.add(found.get());
            capture(more);
          }
        })
        .onFailure(Exception.class, this::failed)
        .onFailure(
            CameraLost.class,
            lost ->
                problem.set(
                    Message.of(
                        lost.isVirtual() ? "login.camera.refused" : "admission.camera.none")))
        .start();
  }

  /** What is heard of captures that are still wanted. */
  private final class Shown implements Captures.Seen {
    private final int mine;

    Shown(int mine) {
      this.mine = mine;
    }

    private void onScreen(Runnable act) {
      background.onScreen(() -> {
        if (visit.get() == mine) {
          act.run();
        }
      });
    }

    @Override
    public void frame(Frame seen) {
      onScreen(() -> frame.set(Optional.of(seen)));
    }

    @Override
    public void guidance(Message words) {
      onScreen(() -> guidance.set(words));
    }

    @Override
    public void kept(int count) {
      onScreen(() -> said.set(count == 0 ? Message.NONE : Message.of("admission.kept", count)));
    }
  }

  private record Keyed(NewCard card, Templates templates) {}

  private void save(Pin pin, List<Captures.Captured> all) {
    problem.set(Message.NONE);
    Candidate candidate = chosen.get().orElseThrow();
    NewCard newcomer = proven.orElseThrow();
    step.set(AdmissionStep.SAVING);
    background
        .call(() -> {
          isBack(pin, all, candidate.entry().id());
          return new Keyed(
              newcomer, Templates.of(all.stream().map(Captures.Captured::template).toList()));
        })
        .onSuccess(this::keep)
        .onFailure(
            Exception.class,
            failure -> {
              boolean again = failure instanceof CardFault.WrongPin;
              step.set(again ? AdmissionStep.OWN_PIN : AdmissionStep.OWN_CARD);
              failed(failure);
            })
        .start();
  }

  /** The administrator's own card, its PIN, and another palm than the one that was shown. */
  private void isBack(Pin pin, List<Captures.Captured> all, OperatorId newcomer) throws Exception {
    try (pin;
        LoginAttempt own = LoginAttempt.begin(parts, connected())) {
      if (!own.operator().equals(desk.self())) {
        throw desk.refuse(Reason.NOT_BACK, newcomer);
      }
      Templates theirs = own.showPin(pin);
      for (Captures.Captured each : all) {
        if (isAlike(each, theirs)) {
          throw desk.refuse(Reason.OWN_PALM, newcomer);
        }
      }
    }
  }

  private static boolean isAlike(Captures.Captured shown, Templates theirs) throws UnfitTemplate {
    Optional<Template> enrolled = theirs.find(shown.template().modality());
    return enrolled.isPresent()
        && shown.recognition().against(enrolled.get(), Demand.likeness()).get().look(shown.last())
            instanceof Sight.Recognised;
  }

  /** The administrator's card is here: pulling it signs out again. */
  private void keep(Keyed keyed) {
    swap.end();
    Newcomer newcomer =
        new Newcomer(keyed.card().operator(), keyed.card().key(), keyed.templates().encode());
    background
        .call(() -> {
          CameraOrigin camera = parts.camera().origin();
          desk.admit(newcomer, keyed.card().granted(camera.identity()), this::progress);
          new KnownCamera(parts.files()).keep(camera);
          return newcomer.id();
        })
        .onSuccess(this::admitted)
        .onFailure(
            Exception.class,
            failure -> {
              reset();
              failed(failure);
            })
        .start();
  }

  private void progress(double part) {
    background.onScreen(
        () -> guidance.set(Message.of("admission.saving", Math.round(part * PERCENT))));
  }

  private void admitted(OperatorId id) {
    reset();
    said.set(Message.of("admission.done", id.value()));
    load();
  }

  private void reset() {
    visit.incrementAndGet();
    swap.end();
    captured = List.of();
    proven = Optional.empty();
    forgetCard();
    guidance.set(Message.NONE);
    frame.set(Optional.empty());
    step.set(AdmissionStep.CHOOSE);
  }

  /** The page leaves the screen. */
  void leave() {
    visit.incrementAndGet();
    forgetCard();
  }

  private void forgetCard() {
    card.ifPresent(read -> background.call(() -> closed(read)).start());
    card = Optional.empty();
  }

  private static NewCard closed(NewCard read) {
    read.close();
    return read;
  }

  private void failed(Exception failure) {
    problem.set(
        switch (failure) {
          case AdmissionRefused refused -> Message.of("admission.trouble." + refused.reason());
          case CardFault.WrongPin wrong -> Message.of("login.pin.wrong", wrong.triesLeft());
          case CardLost _ -> Message.of("login.card.lost");
          case IOException _ -> Message.of("unlock.trouble.DEVICE");
          default -> LoginProblems.sentence(failure);
        });
  }
}
