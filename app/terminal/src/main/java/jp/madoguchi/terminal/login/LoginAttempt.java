package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.biometric.BadPalmTemplate;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.card.CardChallenge;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.card.StatusWord;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeySlot;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.liveness.LivenessPlan;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.operator.SessionKey;
import jp.madoguchi.core.operator.SessionStatement;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.storage.terminal.UpdateCourse;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.session.OpenStore;
import jp.madoguchi.terminal.session.StopMark;
import org.jspecify.annotations.Nullable;

/**
 * One try to log in, step by step: {@link #begin} reads the card, {@link #showPin} unlocks it and
 * opens the palm's template with the card's key, {@link PalmCheck} compares, {@link #open} opens
 * the store and lets the card vouch for the session. A yes of the matcher gates; the card releases
 * the keys. Closing it forgets everything. Used from one thread at a time, not the screen's; the
 * steps after closing fail as if the card had been pulled.
 */
public final class LoginAttempt implements AutoCloseable {
  private final LoginParts parts;
  private final PivCard card;
  private final OperatorId operator;
  private final X509Certificate signing;
  private final OptionalInt triesLeft;
  private final Secret deviceSecret;
  private final LoginBook book;
  private @Nullable Pin pin;
  private @Nullable Secret cardSecret;
  private @Nullable Secret storeSecret;
  private @Nullable KeySlot slot;
  private Optional<String> recognised = Optional.empty();
  private boolean closed;

  private LoginAttempt(LoginParts parts, PivCard card, OperatorId operator)
      throws CardFault, CardLost, IOException {
    this.parts = parts;
    this.card = card;
    this.operator = operator;
    signing = card.certificate(Slot.SIGNATURE);
    triesLeft = card.triesLeft();
    deviceSecret = parts.device().deviceSecret();
    try {
      book = parts.book(deviceSecret);
    } catch (IOException problem) {
      deviceSecret.close();
      throw problem;
    }
  }

  /** Reads whose card it is; nothing is unlocked yet. */
  public static LoginAttempt begin(LoginParts parts, CardReader.Card connected)
      throws CardFault, CardLost, LoginRefused, IOException {
    PivCard card = PivCard.select(connected);
    try {
      OperatorId operator = parts.trust().check(card.certificate(Slot.AUTHENTICATION));
      return checked(new LoginAttempt(parts, card, operator));
    } catch (CardFault | CardLost | LoginRefused | IOException problem) {
      card.close();
      throw problem;
    }
  }

  private static LoginAttempt checked(LoginAttempt attempt)
      throws LoginRefused, IOException, CardLost {
    try {
      OperatorId operator = attempt.operator;
      if (!attempt.parts.trust().check(attempt.signing).equals(operator)) {
        throw new LoginRefused.UntrustedCard("certificates of different operators");
      }
      Optional<OldCopy> stop = new StopMark(attempt.parts.files()).read();
      if (stop.isPresent() && !attempt.mayGoOn()) {
        LoginRefused refused = new LoginRefused.OldCopyFound(stop.get());
        attempt.noteRefusal(refused.reason());
        throw refused;
      }
      attempt.book.wake(operator);
      if (attempt.isStopped() && !attempt.isLetInAgain()) {
        attempt.noteRefusal(LoginRefused.LockedOut.class.getSimpleName());
        throw new LoginRefused.LockedOut(operator);
      }
      return attempt;
    } catch (LoginRefused | IOException | CardLost problem) {
      attempt.close();
      throw problem;
    }
  }

  /** Two administrators have decided; what they decided is done once the store is open. */
  private boolean mayGoOn() throws CardLost {
    try {
      return parts
          .outside()
          .order()
          .filter(received -> received.order().act() == Order.Act.NEW_EPOCH)
          .isPresent();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CardLost("the try was given up");
    }
  }

  private boolean isStopped() {
    return book.standing(operator) instanceof Tries.Standing.Stopped;
  }

  /** The centre may have decided it, where no administrator of this terminal can. */
  private boolean isLetInAgain() throws IOException, CardLost {
    try {
      for (UnlockOrder order : parts.outside().unlocks(book.obeyed())) {
        book.obey(order);
      }
      return !isStopped();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CardLost("the try was given up");
    }
  }

  public OperatorId operator() {
    return operator;
  }

  /** PIN tries left on the card, where it tells. */
  public OptionalInt triesLeft() {
    return triesLeft;
  }

  LoginBook book() {
    return book;
  }

  /** What is wrong with the book of tries; then only administrators are let in, who decide. */
  public Optional<OldCopy> bookLost() {
    return book.lost();
  }

  /**
   * Unlocks the card, lets it prove that it is here, and opens the operator's palm template.
   *
   * @param shown taken over; kept until the session is vouched for
   */
  public PalmTemplate showPin(Pin shown)
      throws CardFault, CardLost, LoginRefused, IOException, KeysRefused, BadPalmTemplate {
    forgetPin();
    if (closed) {
      shown.close();
      throw new CardLost("the try was given up");
    }
    pin = shown;
    card.verifyPin(shown);
    CardChallenge challenge = CardChallenge.fresh(parts.randomness());
    if (!challenge.isAnsweredBy(
        card.certificate(Slot.AUTHENTICATION), card.prove(challenge.message()))) {
      throw new LoginRefused.UntrustedCard("challenge");
    }
    byte[] read = parts.files().read(LoginParts.SLOTS).orElse(new byte[0]);
    KeySlots decoded = KeySlots.decode(read);
    KeySlot mine =
        decoded.slot(operator.value()).orElseThrow(() -> new LoginRefused.NotEnrolled(operator));
    Secret secret = card.agree(mine.palmPoint());
    cardSecret = secret;
    storeSecret =
        mine.storePoint().equals(mine.palmPoint()) ? secret.copy() : card.agree(mine.storePoint());
    slot = mine;
    return PalmTemplate.fromBytes(mine.openPalm(secret, deviceSecret));
  }

  /** A check of the palm that counts its tries. */
  public PalmCheck palm(PalmTemplate template) {
    PalmVerifier palms = new PalmVerifier(book.policy().exponent());
    return new PalmCheck(
        frame -> palms.compare(template, frame),
        book,
        operator,
        this::liveness,
        seen -> recognised = Optional.of(seen));
  }

  private LivenessCheck liveness() {
    return new LivenessCheck(
        LivenessPlan.drawn(book.policy().gestures(), parts.randomness()), parts.seen());
  }

  /**
   * Opens the store and begins the session; the palm must have been recognised.
   *
   * @param update hears of it where the store is updated first
   */
  public OpenSession open(UpdateCourse update) throws Exception {
    if (closed) {
      throw new CardLost("the try was given up");
    }
    KeySlot mine = slot;
    Secret secret = storeSecret;
    if (recognised.isEmpty() || mine == null || secret == null) {
      throw new IllegalStateException("card and palm come first");
    }
    try (HeldLease lease = lease();
        Secret storeKey = mine.openStoreKey(secret, deviceSecret, lease.secretAt(parts.clock()))) {
      OpenStore opened = open(storeKey, update);
      try {
        return begin(opened, lease);
      } catch (Exception problem) {
        opened.close();
        throw problem;
      }
    }
  }

  private OpenStore open(Secret storeKey, UpdateCourse update) throws Exception {
    try {
      return parts.stores().open(storeKey, update);
    } catch (StoreFailure.Locked otherKey) {
      throw new LoginRefused.OldCopyFound(OldCopy.KEYS_AND_STORE_APART);
    } catch (StoreFailure.OldCopyFound old) {
      throw new LoginRefused.OldCopyFound(old.found());
    }
  }

  private OpenSession begin(OpenStore opened, HeldLease lease)
      throws CardFault, CardLost, LoginRefused, IOException {
    TerminalStore store = opened.store();
    parts.revocations().join(store.trust());
    parts.trust().check(signing);
    Operator entry =
        store.operators().find(operator).orElseThrow(() -> new LoginRefused.NotEnrolled(operator));
    if (parts.clock().today().isAfter(entry.until())
        || parts.clock().today().isBefore(entry.from())) {
      throw new LoginRefused.NoRights(operator);
    }
    if (book.lost().isPresent() && !entry.may(Right.ADMINISTER, parts.clock().today())) {
      throw new LoginRefused.OldCopyFound(book.lost().get());
    }
    Session session = vouchedFor(entry);
    handOver(store.log());
    new SessionLog(store.log(), session)
        .write(AccessNote.of(AccessEvent.LOGIN, "card " + recognised.orElseThrow()));
    return new OpenSession(session, opened, lease.lease(), book.policy().seat());
  }

  /** This try's own palm is in the entry of the login. */
  private void handOver(AccessLog log) throws IOException {
    if (book.dropped() > 0) {
      note(log, operator, book.dropped() + " older tries are not known any more");
    }
    List<LoginBook.Tried> tried = book.tried();
    boolean mine =
        !tried.isEmpty()
            && tried.getLast().operator().equals(operator)
            && recognised.filter(tried.getLast().how()::equals).isPresent();
    for (LoginBook.Tried each : mine ? tried.subList(0, tried.size() - 1) : tried) {
      note(log, each);
    }
    book.handedOver();
  }

  private static void note(AccessLog log, LoginBook.Tried each) {
    String detail = each.how() + " at " + Instant.ofEpochMilli(each.epochMilli());
    if (UnlockWords.areIn(each)) {
      log.append(
          each.operator(),
          Optional.empty(),
          Optional.empty(),
          AccessNote.of(AccessEvent.OPERATOR_UNLOCKED, detail));
    } else {
      note(log, each.operator(), detail);
    }
  }

  private static void note(AccessLog log, OperatorId operator, String detail) {
    log.append(
        operator,
        Optional.empty(),
        Optional.empty(),
        AccessNote.of(AccessEvent.LOGIN_REFUSED, detail));
  }

  private Session vouchedFor(Operator entry) throws CardFault, CardLost {
    SessionKey key = SessionKey.fresh(parts.randomness());
    Instant from = parts.clock().now().truncatedTo(ChronoUnit.SECONDS);
    SessionStatement statement =
        new SessionStatement(
            parts.environment(),
            parts.terminal(),
            Ulid.fresh(parts.clock(), parts.randomness()),
            operator,
            key.publicKey(),
            from,
            from.plus(book.policy().seat().longest()));
    Pin shown = pin;
    if (shown == null) {
      throw new CardFault.PinNeeded(Slot.SIGNATURE);
    }
    card.verifyPin(shown);
    byte[] signature = card.sign(Slot.SIGNATURE, Sha256.digest(statement.encode()));
    return new Session(entry, statement.signed(encoded(signing), Bytes.of(signature)), key);
  }

  private HeldLease lease() throws IOException, KeysRefused, InterruptedException {
    return parts.outside().lease(deviceSecret);
  }

  /** Notes a refused try for the access log. */
  public void noteRefusal(String reason) throws IOException {
    book.note(new LoginBook.Tried(operator, reason, parts.clock().now().toEpochMilli()));
  }

  static Bytes encoded(X509Certificate certificate) throws CardFault {
    try {
      return Bytes.of(certificate.getEncoded());
    } catch (CertificateEncodingException problem) {
      throw new CardFault.BadAnswer(new StatusWord(0x9000), "certificate");
    }
  }

  private void forgetPin() {
    Pin shown = pin;
    if (shown != null) {
      shown.close();
      pin = null;
    }
  }

  @Override
  public void close() {
    closed = true;
    forgetPin();
    Secret secret = cardSecret;
    if (secret != null) {
      secret.close();
    }
    Secret forStore = storeSecret;
    if (forStore != null) {
      forStore.close();
    }
    deviceSecret.close();
    book.close();
    card.close();
  }
}
