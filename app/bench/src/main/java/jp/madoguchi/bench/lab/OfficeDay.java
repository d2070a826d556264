package jp.madoguchi.bench.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.TerminalStore;

/** All that writes on a terminal, in the order of a day. Add what is new here. */
final class OfficeDay {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "R-0001");

  private final LabOffice office;
  private final Random chance;
  private final Mailing mailing;
  private final Erasing erasing;

  /**
   * @param batchBytes how large the sealed batches are
   */
  OfficeDay(LabOffice office, Random chance, int batchBytes) {
    this.office = office;
    this.chance = chance;
    this.mailing = new Mailing(chance, batchBytes);
    this.erasing = new Erasing(chance, office.randomness());
  }

  List<Operation> operations() {
    Operation enterOne = new Operation("enter", store -> enter(store, 1));
    Operation enterTwo = new Operation("enter", store -> enter(store, 2));
    Operation approve = new Operation("approve", this::approve);
    Operation log = new Operation("log", this::log);
    Operation draft = new Operation("draft", this::draft);
    Operation receive = new Operation("receive", erasing::receive);
    Operation erase = new Operation("erase", erasing::erase);
    return List.of(
        new Operation("operator", this::operator),
        receive,
        log,
        receive,
        draft,
        enterTwo,
        approve,
        draft,
        enterOne,
        new Operation("return", this::sendBack),
        enterOne,
        new Operation("withdraw", this::withdraw),
        approve,
        log,
        new Operation("seal", mailing::seal),
        enterTwo,
        new Operation("receipt", mailing::receipt),
        new Operation("discard", this::discard),
        receive,
        new Operation("erase begin", erasing::begin),
        erase,
        erase,
        new Operation("erased", erasing::erased),
        new Operation("erase done", erasing::done));
  }

  private OperatorId clerk() {
    return office.clerk().operator().operator().id();
  }

  private void log(TerminalStore store) {
    AddressNumber subject = AddressNumber.of(1 + chance.nextInt(LabOffice.RESIDENTS));
    AccessNote note = AccessNote.about(AccessEvent.VIEW, subject, "lab");
    store.log().append(clerk(), Optional.empty(), Optional.of(PURPOSE), note);
  }

  private void draft(TerminalStore store) {
    Ulid id =
        store.drafts().of(clerk()).stream()
            .findFirst()
            .map(Draft::id)
            .orElseGet(() -> Ulid.fresh(LabOffice.CLOCK, office.randomness()));
    Map<String, String> fields = Map.of("lot", chance.nextInt(1000) + "番", "building", "架空荘");
    store
        .drafts()
        .keep(new Draft(id, clerk(), "move-within", PURPOSE, fields, LabOffice.CLOCK.now()));
  }

  private void discard(TerminalStore store) {
    store.drafts().of(clerk()).stream().findFirst().ifPresent(d -> store.drafts().discard(d.id()));
  }

  private void operator(TerminalStore store) {
    Operator old = office.chief().operator().operator();
    store
        .operators()
        .put(
            new Operator(
                new OperatorId("OP-" + (3 + chance.nextInt(3))),
                old.person(),
                old.name(),
                "第" + chance.nextInt(100) + "係",
                old.rights(),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31)));
  }

  private void enter(TerminalStore store, int people) throws ProvisionalConflict {
    ResidentRecord[] free =
        chance
            .longs(1, LabOffice.RESIDENTS + 1)
            .distinct()
            .limit(LabOffice.RESIDENTS)
            .mapToObj(AddressNumber::of)
            .filter(number -> store.changes().openFor(number).isEmpty())
            .flatMap(number -> store.register().current(number).stream())
            .limit(people)
            .toArray(ResidentRecord[]::new);
    if (free.length == people) {
      List<Act> acts =
          office
              .changes()
              .moveWithin(office.clerk(), chance.nextInt(Integer.MAX_VALUE) + "番地", free);
      store
          .changes()
          .enter(acts.stream().map(act -> office.changes().enter(office.clerk(), act)).toList());
    }
  }

  private void approve(TerminalStore store) throws ProvisionalConflict {
    Optional<ChangeGroup> group = oldest(store, ChangeState.ENTERED);
    if (group.isPresent()) {
      var entered = group.get().changes();
      OperatorId chief = office.chief().operator().operator().id();
      store
          .changes()
          .approve(
              group.get().id(),
              entered.stream().map(c -> office.changes().approve(office.chief(), c)).toList(),
              entered.stream().map(c -> next(store, c.act(), chief)).toList());
    }
  }

  private static ResidentRecord next(TerminalStore store, Act act, OperatorId approver) {
    return Effect.of(act, store.register().current(act.resident()).orElseThrow(), approver);
  }

  private void sendBack(TerminalStore store) throws ProvisionalConflict {
    Optional<ChangeGroup> group = oldest(store, ChangeState.ENTERED);
    if (group.isPresent()) {
      store
          .changes()
          .sendBack(group.get().id(), office.chief().operator().operator().id(), "番地が違う");
    }
  }

  private void withdraw(TerminalStore store) throws ProvisionalConflict {
    Optional<ChangeGroup> group = oldest(store, ChangeState.RETURNED);
    if (group.isPresent()) {
      store.changes().withdraw(group.get().id());
    }
  }

  private static Optional<ChangeGroup> oldest(TerminalStore store, ChangeState state) {
    return store.changes().in(state).stream().findFirst();
  }
}
