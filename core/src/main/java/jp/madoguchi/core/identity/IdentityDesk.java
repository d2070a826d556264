package jp.madoguchi.core.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.IdentityRefused.Reason;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.character.Characters;

/**
 * Where it is found out who stands at the counter (本人確認, N2). Each comparison is in the log, on the
 * disk, before anything of it is returned, and so is what an operator makes of it. The log has what
 * the items came to and never what somebody showed. Safe for use by several threads.
 */
public final class IdentityDesk {
  private final Books books;
  private final Gate gate;
  private final SessionLog log;
  private final OperatorId self;
  private final Clock clock;
  private final AtomicReference<Optional<Compared>> last = new AtomicReference<>(Optional.empty());

  /** What the desk rests on. */
  public record Books(Register register, RecordDesk records, Characters characters) {}

  /**
   * @param self who is signed in
   */
  public IdentityDesk(Books books, Gate gate, SessionLog log, OperatorId self, Clock clock) {
    this.books = books;
    this.gate = gate;
    this.log = log;
    this.self = self;
    this.clock = clock;
  }

  /**
   * Compares what somebody shows with a record, and looks for others like the person. Whoever may
   * not see all of a record compares nothing with it.
   *
   * @throws RecordClosed the record is closed to this operator (閲覧制限)
   * @throws RecordRestrained a measure withholds some of the record (E13)
   */
  public Compared compare(Purpose purpose, AddressNumber number, Claim claim)
      throws IdentityRefused, MayNotLookUp, RecordClosed, RecordRestrained {
    last.set(Optional.empty());
    ResidentRecord now = open(purpose, number);
    List<ResidentRecord> states = states(now);
    Map<Item, Likeness> items = Comparing.items(claim, states, books.characters().table());
    NumberMatch numbers = Comparing.numbers(claim, now);
    List<LookAlike> others = new LookAlikes(books.records()).of(purpose, now);
    Compared compared =
        new Compared(
            now,
            claim,
            numbers,
            items,
            Judging.verdict(claim, now, numbers, items),
            Judging.remarks(claim, now, numbers, items, !others.isEmpty()),
            others);
    log.write(purpose, notes(compared));
    last.set(Optional.of(compared));
    return compared;
  }

  /** The register's own order, up to the state that was opened. */
  private List<ResidentRecord> states(ResidentRecord now) {
    List<ResidentRecord> states =
        new ArrayList<>(
            books.register().history(now.number()).stream()
                .filter(state -> state.history() < now.history())
                .toList());
    states.add(now);
    return states;
  }

  /** That they were shown beside somebody stands with each of the others too. */
  private static List<AccessNote> notes(Compared compared) {
    AddressNumber number = compared.subject().number();
    List<AccessNote> notes = new ArrayList<>();
    notes.add(
        AccessNote.about(AccessEvent.IDENTITY_COMPARED, number, detail(compared))
            .counting(1 + compared.lookAlikes().size()));
    for (LookAlike other : compared.lookAlikes()) {
      notes.add(
          AccessNote.about(
              AccessEvent.IDENTITY_COMPARED,
              other.seen().record().number(),
              "beside " + number.digits()));
    }
    return notes;
  }

  private static String detail(Compared compared) {
    String items =
        compared.items().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue().getClass().getSimpleName())
            .collect(Collectors.joining(" "));
    return "%s number=%s %s: %s alike=%d"
        .formatted(
            shown(compared.claim()),
            compared.numbers(),
            items,
            word(compared.verdict()),
            compared.lookAlikes().size());
  }

  private static String shown(Claim claim) {
    return switch (claim) {
      case Claim.Card _ -> "card";
      case Claim.Papers(var papers, _, _, _, _) -> "papers " + papers;
    };
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Agrees _ -> "agrees";
      case Verdict.Lacks(var needs) -> "lacks " + needs.stream().sorted().toList();
      case Verdict.Contradicts(var items) -> "contradicts " + items.stream().sorted().toList();
      case Verdict.OtherNumber _ -> "OTHER NUMBER";
      case Verdict.CardOut(var state) -> "card " + state;
    };
  }

  /**
   * The operator finds that it is the person: the face is that of the picture, and nothing of the
   * last comparison stands against it.
   *
   * @param compared the last comparison
   */
  public IdentityRecord confirm(Purpose purpose, Compared compared)
      throws IdentityRefused, RecordClosed, RecordRestrained {
    AddressNumber number = compared.subject().number();
    ResidentRecord now = open(purpose, number);
    if (last.get().filter(it -> it.equals(compared)).isEmpty() || !now.equals(compared.subject())) {
      throw refused(purpose, number, Reason.NOT_COMPARED);
    }
    if (!(compared.verdict() instanceof Verdict.Agrees)) {
      throw refused(purpose, number, Reason.NOT_PROVED);
    }
    String how = shown(compared.claim()) + " " + compared.remarks().stream().sorted().toList();
    log.write(purpose, AccessNote.about(AccessEvent.IDENTITY_CONFIRMED, number, how));
    last.set(Optional.empty());
    List<Paper> papers = compared.claim() instanceof Claim.Papers it ? it.papers() : List.of();
    return new IdentityRecord(number, papers, clock.now(), self);
  }

  /** A check that came to nothing, which the log has to know as well. */
  public void abandon(Purpose purpose, AddressNumber number, Abandoned why) throws IdentityRefused {
    require(purpose, number);
    last.set(Optional.empty());
    log.write(purpose, AccessNote.about(AccessEvent.IDENTITY_NOT_CONFIRMED, number, why.name()));
  }

  private ResidentRecord open(Purpose purpose, AddressNumber number)
      throws IdentityRefused, RecordClosed, RecordRestrained {
    require(purpose, number);
    ResidentRecord now =
        books.register().current(number).orElseThrow(() -> refused(purpose, number, Reason.NOBODY));
    books.records().requireOpen(purpose, now);
    return now;
  }

  private void require(Purpose purpose, AddressNumber number) throws IdentityRefused {
    gate.require(
        Right.LOOK_UP,
        purpose,
        AccessNote.about(AccessEvent.REFUSED, number, "identity: " + Reason.NO_RIGHT),
        () -> new IdentityRefused(Reason.NO_RIGHT));
  }

  private IdentityRefused refused(Purpose purpose, AddressNumber number, Reason reason) {
    log.write(purpose, AccessNote.about(AccessEvent.REFUSED, number, "identity: " + reason));
    return new IdentityRefused(reason);
  }
}
