package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.lockout.BookStanding;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.lockout.TallyMark;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.TryLimits;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What must be remembered of logins while no store is open: failed palms per operator, and tries
 * that wait to enter the access log. Sealed under the device's secret. Each change is on the disk,
 * and then in the mark beside it, before the method returns; so a book that was put back is told.
 * Such a book, and one that is gone, gives no try back: from then on all palms are counted
 * together, as if the free ones were used up, until an administrator has decided ({@link
 * #beginAnew}). Used from one thread at a time; another book of the same place may be open
 * meanwhile.
 */
public final class LoginBook implements Tries, AutoCloseable {
  /** The file's name. */
  public static final String FILE = "login.book";

  private static final String FIRST_LABEL = "login-book-1";
  private static final String LABEL = "login-book-2";
  private static final String OPEN = "palm, not decided";

  private final BookPlace place;
  private final Secret key;
  private BookContent content;
  private Bytes root;
  private boolean foundNow;

  /**
   * A try, or something else about a login.
   *
   * @param how it ended, for the access log
   */
  public record Tried(OperatorId operator, String how, long epochMilli) {
    boolean isOpenOf(String whose) {
      return isOf(whose, OPEN);
    }

    boolean isOf(String whose, String words) {
      return operator.value().equals(whose) && how.equals(words);
    }
  }

  private LoginBook(BookPlace place, Secret key, BookContent content, Bytes root) {
    this.place = place;
    this.key = key;
    this.content = content;
    this.root = root;
  }

  /** The key of a terminal's book; the caller's secret stays the caller's. */
  public static Secret key(Secret deviceSecret) {
    return DerivedKey.of(List.of(deviceSecret), new byte[0], "login-book");
  }

  /**
   * Reads the book, or begins one, and compares it with its mark.
   *
   * @param key 32 bytes derived from the device's secret; taken over
   * @throws IOException disk or token do not answer
   */
  public static LoginBook open(BookPlace place, Secret key) throws IOException {
    LoginBook book;
    // A try that was given up may still be writing: between book and mark it would look lost.
    synchronized (place.mark()) {
      book = compared(place, key);
    }
    book.takePolicy();
    return book;
  }

  private static LoginBook compared(BookPlace place, Secret key) throws IOException {
    Optional<TallyMark> mark = place.mark().read();
    Optional<byte[]> sealed = place.files().read(FILE);
    Optional<BookContent> read = sealed.flatMap(bytes -> read(key, bytes));
    Bytes root = sealed.map(Sha256::of).orElse(Sha256.NOTHING);
    BookContent content = read.orElse(BookContent.FRESH);
    LoginBook book = new LoginBook(place, key, content, root);
    Optional<OldCopy> wrong = wrong(place, mark, sealed, read, root);
    if (wrong.isPresent()) {
      book.lose(wrong.get(), mark);
    } else if (content.sequence() > mark.map(TallyMark::sequence).orElse(0L)) {
      book.advance();
    }
    return book;
  }

  private static Optional<OldCopy> wrong(
      BookPlace place,
      Optional<TallyMark> mark,
      Optional<byte[]> sealed,
      Optional<BookContent> read,
      Bytes root)
      throws IOException {
    if (read.isEmpty()) {
      boolean none = sealed.isEmpty() && mark.isEmpty() && !place.isUsed();
      return none ? Optional.empty() : Optional.of(OldCopy.BOOK_GONE);
    }
    BookContent found = read.get();
    return new BookStanding(found.sequence(), root, found.previousRoot()).judge(mark);
  }

  private static Optional<BookContent> read(Secret key, byte[] sealed) {
    try {
      return Optional.of(BookForm.decode(SealedBlob.open(key, LABEL, sealed)));
    } catch (KeysRefused | MalformedCbor | IllegalArgumentException notTheSecondForm) {
      return readFirst(key, sealed);
    }
  }

  private static Optional<BookContent> readFirst(Secret key, byte[] sealed) {
    try {
      return Optional.of(BookForm.decodeFirst(SealedBlob.open(key, FIRST_LABEL, sealed)));
    } catch (KeysRefused | MalformedCbor | IllegalArgumentException altered) {
      return Optional.empty();
    }
  }

  /** From the furthest that is known; nothing is written before somebody does something. */
  private void lose(OldCopy found, Optional<TallyMark> mark) {
    int spent = Math.max(mark.map(TallyMark::spent).orElse(0), content.shared().count());
    long furthest = Math.max(content.sequence(), mark.map(TallyMark::sequence).orElse(0L));
    Failures shared = new Failures(spent, place.clock().now().toEpochMilli(), "", 0);
    long obeyed = Math.max(mark.map(TallyMark::obeyed).orElse(0L), content.obeyed());
    content =
        content
            .following(furthest - 1, Sha256.NOTHING)
            .withLost(Optional.of(found), shared)
            .obeying(obeyed);
    root = mark.map(TallyMark::root).orElse(Sha256.NOTHING);
    foundNow = true;
  }

  /** A newer policy is kept at once: from then on no older one counts. */
  private void takePolicy() throws IOException {
    if (!foundNow && place.offered().version() > content.policy().version()) {
      change(now -> now.with(place.offered()));
    }
  }

  /** What the office demands: the newest that this book has met. */
  public LoginPolicy policy() {
    LoginPolicy kept = content.policy();
    return place.offered().version() > kept.version() ? place.offered() : kept;
  }

  /** What was found wrong with the book, until an administrator has decided about it. */
  public Optional<OldCopy> lost() {
    return content.lost();
  }

  /** Whether the mark lies where it can be put back together with the book. */
  public boolean degraded() {
    return place.mark().degraded();
  }

  @Override
  public Standing standing(OperatorId operator) {
    TryLimits limits = policy().tries();
    Failures counted = counted(operator);
    if (counted.count() >= limits.stop()) {
      return new Standing.Stopped();
    }
    Duration left = counted.wait(limits, place.clock());
    return left.isZero() ? new Standing.Free() : new Standing.Waits(left);
  }

  @Override
  public int triesLeft(OperatorId operator) {
    return Math.max(0, policy().tries().stop() - counted(operator).count());
  }

  @Override
  public int freeLeft(OperatorId operator) {
    return Math.max(0, policy().tries().free() - counted(operator).count());
  }

  private Failures counted(OperatorId operator) {
    if (content.lost().isEmpty()) {
      return content.of(operator.value());
    }
    Failures shared = content.shared();
    return new Failures(
        policy().tries().free() + shared.count(), shared.since(), shared.boot(), shared.tick());
  }

  /** The program was started anew: a wait begins anew, whatever the wall clock says. */
  public void wake(OperatorId operator) throws IOException {
    if (policy().tries().free() > counted(operator).count()) {
      return;
    }
    Clock clock = place.clock();
    Failures counted = counted(operator);
    if (!counted.isOfAnotherBoot(clock)) {
      return;
    }
    change(now -> {
      if (now.lost().isEmpty()) {
        return now.with(operator.value(), now.of(operator.value()).waitingFromNow(clock));
      }
      BookContent waiting = now.withLost(now.lost(), now.shared().waitingFromNow(clock));
      return foundNow ? waiting.andTried(finding(operator)) : waiting;
    });
    foundNow = false;
  }

  private Tried finding(OperatorId operator) {
    String code = content.lost().map(OldCopy::code).orElse("");
    return new Tried(operator, "login book " + code, place.clock().now().toEpochMilli());
  }

  @Override
  public void count(OperatorId operator) throws IOException {
    Clock clock = place.clock();
    Tried begun = new Tried(operator, OPEN, clock.now().toEpochMilli());
    change(now -> now.failed(operator.value(), before -> before.andOne(clock)).andTried(begun));
  }

  @Override
  public void uncount(OperatorId operator) throws IOException {
    change(now -> now.failed(operator.value(), Failures::lessOne).lessTried(operator.value()));
  }

  @Override
  public void ended(OperatorId operator, String how) throws IOException {
    change(now -> now.ended(operator.value(), OPEN, how));
  }

  @Override
  public void recognised(OperatorId operator, String how) throws IOException {
    change(now -> {
      UnaryOperator<Failures> forgiving =
          now.lost().isPresent() ? Failures::lessOne : _ -> Failures.NONE;
      return now.failed(operator.value(), forgiving).ended(operator.value(), OPEN, how);
    });
  }

  /** Remembers something for the access log. */
  public void note(Tried tried) throws IOException {
    change(now -> now.andTried(tried));
  }

  /** The operator's card is asked for another PIN next. */
  void pinAsked(OperatorId operator, PinWords words) throws IOException {
    note(new Tried(operator, words.open(), place.clock().now().toEpochMilli()));
  }

  /** The card that was asked last has answered. */
  void pinAnswered(OperatorId operator, PinWords words, String how) throws IOException {
    change(now -> now.ended(operator.value(), words.open(), how));
  }

  /** What is not in the access log yet. */
  public List<Tried> tried() {
    return content.tried();
  }

  /** How many tries before those are no longer known. */
  public int dropped() {
    return content.dropped();
  }

  /** All that this book has told is in the access log now. */
  public void handedOver() throws IOException {
    int told = content.tried().size();
    if (told > 0 || content.dropped() > 0) {
      change(now ->
          now.withTried(
              now.tried().subList(Math.min(told, now.tried().size()), now.tried().size()), 0));
    }
  }

  /** Operators with failed palms, or who were unlocked, in order of id. */
  public List<LockedOperator> operators() {
    List<LockedOperator> found = new ArrayList<>();
    SortedSet<String> ids = new TreeSet<>(content.failures().keySet());
    ids.addAll(content.unlocks().keySet());
    ids.forEach(id -> found.add(operator(id)));
    return found;
  }

  private LockedOperator operator(String id) {
    Failures counted = content.of(id);
    return new LockedOperator(
        new OperatorId(id),
        counted.count(),
        counted.since() == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(counted.since())),
        counted.state(policy().tries()),
        Optional.ofNullable(content.unlocks().get(id))
            .map(last ->
                new LockedOperator.Unlock(
                    new OperatorId(last.by()), Instant.ofEpochMilli(last.at()))));
  }

  /** An administrator lets an operator in again: their next try is a first one. */
  public void unlock(OperatorId operator, OperatorId by) throws IOException {
    BookContent.Unlock unlock =
        new BookContent.Unlock(by.value(), place.clock().now().toEpochMilli());
    change(now -> now.with(operator.value(), Failures.NONE).with(operator.value(), unlock));
  }

  /** The number of the newest order to unlock that counted here; 0 where there was none. */
  public long obeyed() {
    return content.obeyed();
  }

  /**
   * The centre lets an operator in again, once: their next try is a first one. While the book is
   * lost, all palms are counted together, and that count begins anew as well; that the book was
   * lost stays to be decided.
   *
   * @return whether the order was newer than each one before; where not, nothing was done
   */
  public boolean obey(UnlockOrder order) throws IOException {
    String id = order.operator().value();
    BookContent.Unlock unlock =
        new BookContent.Unlock(order.by().value(), place.clock().now().toEpochMilli());
    Tried told = new Tried(order.by(), UnlockWords.of(order), unlock.at());
    long before = content.obeyed();
    change(now ->
        order.number() <= now.obeyed()
            ? now
            : now.failed(id, _ -> Failures.NONE)
                .with(id, unlock)
                .obeying(order.number())
                .andTried(told));
    return before < order.number() && content.obeyed() == order.number();
  }

  /** An administrator has decided about a book that was lost: nobody has failed yet. */
  public void beginAnew() throws IOException {
    change(now ->
        now.withLost(Optional.empty(), Failures.NONE).withFailures(Collections.emptySortedMap()));
  }

  @Override
  public void close() {
    key.close();
  }

  /** A try that was given up may still be writing its end while the next one has begun. */
  private void change(UnaryOperator<BookContent> step) throws IOException {
    synchronized (place.mark()) {
      goOnFromTheNewest();
      write(step.apply(content));
    }
  }

  private void goOnFromTheNewest() throws IOException {
    Optional<byte[]> there = place.files().read(FILE);
    Optional<Bytes> hash = there.map(Sha256::of);
    if (hash.isEmpty() || hash.get().equals(root)) {
      return;
    }
    there
        .flatMap(sealed -> read(key, sealed))
        .filter(newer -> newer.sequence() > content.sequence())
        .ifPresent(newer -> {
          content = newer;
          root = hash.get();
        });
  }

  private void write(BookContent next) throws IOException {
    BookContent numbered = next.following(content.sequence(), root);
    byte[] sealed = SealedBlob.seal(key, LABEL, BookForm.encode(numbered), place.randomness());
    place.files().replace(FILE, sealed);
    content = numbered;
    root = Sha256.of(sealed);
    advance();
  }

  private void advance() throws IOException {
    place
        .mark()
        .advance(
            new TallyMark(content.sequence(), root, content.shared().count(), content.obeyed()));
  }
}
