package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.directive.DirectiveCheck;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.directive.OperatorRegister;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.PolicyFile;
import jp.madoguchi.core.value.Bytes;

/**
 * Takes in what the centre tells about logins, whatever it came by. Each part stands by itself: one
 * that is not the centre's keeps no other out, and what was held before stays.
 *
 * @param policy where the login policy lies for the next login
 * @param book the login book, which lets no policy go back and no order count twice
 */
public record LoginDirectives(DirectiveCheck check, PolicyFile policy, CountedLogins book) {
  /** The terminal's login book, opened for each question. Safe for use by several threads. */
  public interface CountedLogins {
    /** Number of the newest order to unlock that counted; 0 where there was none. */
    long obeyed() throws IOException;

    /** There is a newer policy: from now on no older one counts. */
    void policyCame() throws IOException;

    /** Lets the operator try again; false where the order, or a newer one, has counted before. */
    boolean obey(UnlockOrder order) throws IOException;
  }

  /** Something that was taken in. */
  public sealed interface Taken {}

  /** From the next login on this policy counts. */
  public record NewPolicy(long version) implements Taken {}

  /** The register of operators is this one now. */
  public record NewRegister(OperatorRegister register) implements Taken {}

  /** The operator may try again. */
  public record Unlocked(UnlockOrder order) implements Taken {}

  /** Hears of what was taken in, once it is kept. */
  @FunctionalInterface
  public interface Told {
    void taken(Taken taken);
  }

  /** What came of directives. */
  public enum Outcome {
    /** Nothing was new. */
    KNOWN,
    /** Something was, and all that was is kept. */
    TAKEN,
    /** Something is none of our centre's; all else is kept. */
    REJECTED
  }

  /** What is held now. */
  public Holding holding(RegisterShelf shelf) throws IOException {
    return new Holding(policy.now().version(), shelf.version(), book.obeyed());
  }

  /**
   * Takes in what is the centre's, and newer.
   *
   * @throws IOException the disk or the token does not take it; it is to be done again
   */
  public Outcome take(Directives came, RegisterShelf shelf, Told told) throws IOException {
    Outcome outcome = Outcome.KNOWN;
    if (came.policy().isPresent()) {
      outcome = worse(outcome, policy(came.policy().get(), told));
    }
    if (came.register().isPresent()) {
      outcome = worse(outcome, register(came.register().get(), shelf, told));
    }
    return worse(outcome, unlocks(came, told));
  }

  /** Of two outcomes the one that people have to hear of. */
  private static Outcome worse(Outcome one, Outcome other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Outcome policy(Bytes signed, Told told) throws IOException {
    Optional<OfficePolicy> read = check.policy(signed);
    if (read.isEmpty()) {
      return Outcome.REJECTED;
    }
    long version = read.get().policy().version();
    if (version <= policy.now().version()) {
      return Outcome.KNOWN;
    }
    policy.keep(signed);
    book.policyCame();
    told.taken(new NewPolicy(version));
    return Outcome.TAKEN;
  }

  private Outcome register(Bytes signed, RegisterShelf shelf, Told told) {
    Optional<OperatorRegister> read = check.register(signed);
    if (read.isEmpty()) {
      return Outcome.REJECTED;
    }
    if (!shelf.keep(read.get(), signed)) {
      return Outcome.KNOWN;
    }
    told.taken(new NewRegister(read.get()));
    return Outcome.TAKEN;
  }

  /** Orders alone: what can be done while no store is open. One that is over is no flaw. */
  public Outcome unlocks(Directives came, Told told) throws IOException {
    Outcome outcome = Outcome.KNOWN;
    for (Bytes signed : came.unlocks()) {
      Optional<UnlockOrder> order = check.unlock(signed);
      if (order.isPresent() && book.obey(order.get())) {
        told.taken(new Unlocked(order.get()));
        outcome = Outcome.TAKEN;
      }
    }
    return outcome;
  }
}
