package jp.madoguchi.core.simulator.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.change.Statements;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Makes changes as desks make them, with true signatures, and lets a test bend any part.
 *
 * @param clock gives the time of entry and approval
 * @param lease the id of the lease that acts name
 */
public record SignedChanges(
    Environment environment,
    MunicipalityCode municipality,
    Clock clock,
    Randomness randomness,
    String lease) {
  /** Under a lease that every terminal of a test has. */
  public SignedChanges(
      Environment environment, MunicipalityCode municipality, Clock clock, Randomness randomness) {
    this(environment, municipality, clock, randomness, "LEASE-1");
  }

  /** A move of people to another lot of their town on the day of entry, as one group. */
  public List<Act> moveWithin(MadeUpSession entrant, String lot, ResidentRecord... people) {
    Ulid group = Ulid.fresh(clock, randomness);
    List<Act> acts = new ArrayList<>();
    for (ResidentRecord person : people) {
      acts.add(
          act(
              entrant,
              group,
              acts.size(),
              people.length,
              MoveWithin.CODE,
              person,
              FieldValues.between(person, moved(person, lot))));
    }
    return acts;
  }

  /** Any act on one resident, in its place within a group. */
  public Act act(
      MadeUpSession entrant,
      Ulid group,
      int index,
      int size,
      String kind,
      ResidentRecord person,
      List<FieldChange> fields) {
    LocalDate today = clock.today();
    return new Act(
        environment,
        municipality,
        Ulid.fresh(clock, randomness),
        group,
        index,
        size,
        kind,
        person.number(),
        person.history(),
        fields,
        new RegisterDate.Calendar(today),
        today,
        today,
        new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "R-0001"),
        "住民異動届",
        entrant.operator().operator().id(),
        entrant.credential().terminal(),
        entrant.credential().session(),
        lease,
        clock.now().truncatedTo(ChronoUnit.MILLIS),
        clock.tick(),
        clock.bootId());
  }

  /** Enters: the session's key signs. */
  public EnteredChange enter(MadeUpSession entrant, Act act) {
    Bytes bytes = ChangeCodec.encodeAct(act);
    Bytes signature = entrant.key().sign(Statements.entry(Statements.digest(bytes)));
    return new EnteredChange(act, bytes, entrant.credential(), signature);
  }

  /** Approves: the approver's card signs. */
  public Approval approve(MadeUpSession approver, EnteredChange entered) {
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    MadeUpOperator operator = approver.operator();
    Ulid session = approver.credential().session();
    byte[] statement =
        Statements.approval(
            Statements.digest(entered.actBytes()), operator.operator().id(), session, now);
    return new Approval(
        operator.operator().id(), session, now, operator.certificate(), operator.sign(statement));
  }

  /** Enters and approves. */
  public ApprovedChange approved(MadeUpSession entrant, MadeUpSession approver, Act act) {
    EnteredChange entered = enter(entrant, act);
    return new ApprovedChange(entered, approve(approver, entered));
  }

  /** The same person at another lot of the town, from today. */
  public ResidentRecord moved(ResidentRecord person, String lot) {
    Address old = person.address().address();
    Address fresh =
        new Address(
            old.municipalityCode(),
            old.postalCode(),
            old.prefecture(),
            old.municipality(),
            old.town(),
            new ExactText(lot),
            old.building());
    return person.moved(
        person.household(),
        new AddressBlock(fresh, new RegisterDate.Calendar(clock.today())),
        person.origin());
  }
}
