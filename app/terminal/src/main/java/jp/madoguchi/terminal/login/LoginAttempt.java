package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.card.CardChallenge;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.card.StatusWord;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeySlot;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.modality.Demand;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.modality.Templates;
import jp.madoguchi.core.modality.UnfitTemplate;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.operator.SessionKey;
import jp.madoguchi.core.operator.SessionStatement;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.policy.Fallback;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.supervision.Obstacle;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.supervision.SupervisionRefused;
import jp.madoguchi.core.supervision.Word;
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
 * opens the operator's templates with the card's key, {@link CountedTrial} compares, {@link #open}
 * opens the store and lets the card vouch for the session. A yes of the matcher gates; the card
 * releases the keys. Closing it forgets everything. Used from one thread at a time, not the
 * screen's; the steps after closing fail as if the card had been pulled.
 */
public final class LoginAttempt implements AutoCloseable {
  private final LoginParts parts;
  private final PivCard card;
  private final OperatorId operator;
  private final X509Certificate signing;
  private final OptionalInt triesLeft;
  private final Secret deviceSecret;
  private final LoginBook book;
  private final boolean supervisable;
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
    supervisable = book.policy().fallback() == Fallback.SUPERVISOR && book.lost().isEmpty();
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

  /** The card itself, while this try goes on. */
  PivCard openCard() throws CardLost {
    if (closed) {
      throw new CardLost("the try was given up");
    }
    return card;
  }

  /**
   * Unlocks the card, lets it prove that it is here, and opens the operator's templates.
   *
   * @param shown taken over; kept until the session is vouched for
   */
  public Templates showPin(Pin shown)
      throws CardFault, CardLost, LoginRefused, IOException, KeysRefused {
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
    try {
      return Templates.decode(mine.openPalm(secret, deviceSecret));
    } catch (MalformedCbor altered) {
      throw new KeysRefused.Damaged("templates");
    }
  }

  /**
   * In which ways the operator can be recognised, in the policy's order: the first for which there
   * are a template and a device, and where the policy lets a second modality stand in, all.
   *
   * @throws LoginRefused.NoWay there is none
   */
  List<Way> ways(Templates templates) throws UnfitTemplate, LoginRefused {
    LoginPolicy policy = book.policy();
    int most = policy.fallback() == Fallback.SECOND_MODALITY ? policy.modalities().size() : 1;
    List<Way> ways = new ArrayList<>();
    for (Modality modality : policy.modalities()) {
      Optional<Template> template = templates.find(modality);
      Optional<Recognition> recognition = parts.recognition(modality);
      if (ways.size() < most && template.isPresent() && recognition.isPresent()) {
        Demand demand = Demand.of(policy);
        ways.add(new Way(recognition.get(), recognition.get().against(template.get(), demand)));
      }
    }
    if (ways.isEmpty()) {
      throw new LoginRefused.NoWay(operator);
    }
    return ways;
  }

  /** Tries in one of these ways, which are counted. */
  CountedTrial trial(Way way) {
    return new CountedTrial(
        way.trials(), way.modality(), book, operator, seen -> recognised = Optional.of(seen));
  }

  /** Whether a supervisor's word may take the place of this operator's palm. */
  boolean isSupervisable() {
    return supervisable;
  }

  /** Whether this supervisor's card and PIN are enough where no camera works. */
  boolean mayVouchWithoutCamera() {
    return book.policy().supervised().withoutCamera();
  }

  /**
   * This operator's word for another one, whose palm cannot be taken. Their own palm was
   * recognised, or there is no camera and the policy lets that pass.
   */
  Vouched vouch(OperatorId whom, Obstacle obstacle, String reason) {
    if (recognised.isEmpty() && !mayVouchWithoutCamera()) {
      throw new IllegalStateException("card and palm come first");
    }
    String how = "card " + recognised.orElse("alone");
    return new Vouched(new Word(whom, operator, how, obstacle, reason), signing);
  }

  /**
   * Opens the store and begins the session; the palm must have been recognised.
   *
   * @param update hears of it where the store is updated first
   */
  public OpenSession open(UpdateCourse update) throws Exception {
    if (recognised.isEmpty()) {
      throw new IllegalStateException("card and palm come first");
    }
    return open(update, new OwnProof(recognised.get()));
  }

  /** The same on a supervisor's word in the place of the palm. */
  OpenSession open(UpdateCourse update, Vouched vouched) throws Exception {
    if (!supervisable || !(book.standing(operator) instanceof Tries.Standing.Free)) {
      throw new LoginRefused.NotSupervised(operator);
    }
    return open(update, new WordProof(vouched));
  }

  private OpenSession open(UpdateCourse update, LoginProof proof) throws Exception {
    if (closed) {
      throw new CardLost("the try was given up");
    }
    KeySlot mine = slot;
    Secret secret = storeSecret;
    if (mine == null || secret == null) {
      throw new IllegalStateException("the card comes first");
    }
    try (HeldLease lease = lease();
        Secret storeKey = mine.openStoreKey(secret, deviceSecret, lease.secretAt(parts.clock()))) {
      OpenStore opened = open(storeKey, update);
      try {
        return begin(opened, lease, proof);
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

  private OpenSession begin(OpenStore opened, HeldLease lease, LoginProof proof)
      throws CardFault, CardLost, LoginRefused, IOException, SupervisionRefused {
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
    SeatTimes times = proof.times(book.policy());
    Session session = vouchedFor(proof.limited(entry), times.longest());
    try {
      handOver(store.log(), proof);
      SessionLog log = new SessionLog(store.log(), session);
      Gate gate = new Gate(store.operators(), session, log, parts.clock(), parts.officeCode());
      proof.check(
          new SupervisionDesk(store.operators(), gate, store.log(), session), parts.trust());
      log.write(AccessNote.of(AccessEvent.LOGIN, proof.words()));
      return new OpenSession(session, opened, lease.lease(), proof.supervisor(), times);
    } catch (SupervisionRefused | LoginRefused | IOException refused) {
      session.close();
      throw refused;
    }
  }

  /** The palm that was recognised for this login is in the entry of the login. */
  private void handOver(AccessLog log, LoginProof proof) throws IOException {
    if (book.dropped() > 0) {
      String words = book.dropped() + " older tries are not known any more";
      note(log, operator, AccessEvent.LOGIN_REFUSED, words);
    }
    List<LoginBook.Tried> tried = book.tried();
    boolean mine = !tried.isEmpty() && proof.isOf(tried.getLast(), operator);
    for (LoginBook.Tried each : mine ? tried.subList(0, tried.size() - 1) : tried) {
      note(log, each, operator);
    }
    book.handedOver();
  }

  /**
   * @param next who signs in now, and beside whom it stands what was done with nobody signed in
   */
  private static void note(AccessLog log, LoginBook.Tried each, OperatorId next) {
    String detail = each.how() + " at " + Instant.ofEpochMilli(each.epochMilli());
    OperatorId by = LapsedWords.event(each).isPresent() ? next : each.operator();
    note(log, by, event(each), detail);
  }

  private static void note(AccessLog log, OperatorId by, AccessEvent event, String detail) {
    log.append(by, Optional.empty(), Optional.empty(), AccessNote.of(event, detail));
  }

  private static AccessEvent event(LoginBook.Tried each) {
    if (UnlockWords.areIn(each)) {
      return AccessEvent.OPERATOR_UNLOCKED;
    }
    return LapsedWords.event(each).or(() -> PinWords.event(each)).orElse(AccessEvent.LOGIN_REFUSED);
  }

  private Session vouchedFor(Operator entry, Duration longest) throws CardFault, CardLost {
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
            from.plus(longest));
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
