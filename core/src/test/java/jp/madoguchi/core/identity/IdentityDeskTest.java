package jp.madoguchi.core.identity;

import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.IdentityRefused.Reason;
import jp.madoguchi.core.identity.LookAlike.Apart;
import jp.madoguchi.core.identity.LookAlike.Why;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.character.Characters;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdentityDeskTest {
  private static final Visitor SHE = Visitor.usual();
  private static final Visitor TWIN =
      SHE.with(2002, "ワタナベ　キヨウコ")
          .named("渡部　恭子")
          .at(Samples.address("汐見町", "５番", ""))
          .numbered(Optional.of(Visitor.OTHER));
  private static final AddressNumber NUMBER = SHE.record().number();

  private final List<String> journal = new ArrayList<>();
  private final MemoryRegister register = new MemoryRegister(journal, List.of(SHE.record()));
  private final MemoryLog log = new MemoryLog(journal);
  private final StoppedClock clock = new StoppedClock(Samples.NOW);
  private final MemoryRestraints measures = new MemoryRestraints(clock);
  private IdentityDesk inTest;

  @BeforeEach
  void signIn() throws Exception {
    Operator operator = Samples.ENTRANT;
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    Restraints restraints =
        new Restraints(measures, register, measures, new Releases(clock), gate, clock);
    RecordDesk records =
        new RecordDesk(
            register,
            RecordBook.of(register, new MemoryChanges()),
            noted,
            gate,
            clock,
            ClosedRecords.usual(),
            restraints);
    inTest =
        new IdentityDesk(
            new IdentityDesk.Books(register, records, Characters.none()),
            gate,
            noted,
            operator.id(),
            clock);
  }

  private Compared byCard() throws Exception {
    return inTest.compare(PURPOSE, NUMBER, SHE.card());
  }

  private ResidentRecord protectedOne(ResidentRecord record) {
    Measure error =
        new Measure(
            1,
            Reach.PERSON,
            EnumSet.of(Process.LOOK_UP),
            Level.ERROR,
            Samples.TODAY,
            Optional.empty(),
            new Ground.Plain(new ExactText("例")));
    return record.with(
        record.particulars().with(Field.RESTRAINTS, new Measures(List.of(error)).text()));
  }

  @Nested
  class TheLog {
    @Test
    void knowsWhatItCameToAndNothingOfWhatWasShown() throws Exception {
      byCard();
      var entry = log.entries().getLast();
      assertEquals(AccessEvent.IDENTITY_COMPARED, entry.event());
      assertEquals(
          "card number=SAME NAME=Same BIRTH=Same SEX=Same ADDRESS=Same: agrees alike=0",
          entry.detail());
    }

    @Test
    void standsBeforeAnythingIsShown() {
      log.breakAfter(2);
      assertThrows(UncheckedIOException.class, IdentityDeskTest.this::byCard);
    }

    @Test
    void knowsByWhatItWasConfirmed() throws Exception {
      IdentityRecord found = inTest.confirm(PURPOSE, byCard());
      assertEquals(new IdentityRecord(NUMBER, List.of(), Samples.NOW, Samples.ENTRANT.id()), found);
      assertTrue(found.byCard());
      assertEquals(AccessEvent.IDENTITY_CONFIRMED, log.entries().getLast().event());
      assertEquals("card []", log.entries().getLast().detail());
    }

    @Test
    void knowsWhatCameToNothing() throws Exception {
      inTest.abandon(PURPOSE, NUMBER, Abandoned.WRONG_PIN);
      assertEquals(AccessEvent.IDENTITY_NOT_CONFIRMED, log.entries().getLast().event());
      assertEquals("WRONG_PIN", log.entries().getLast().detail());
    }

    @Test
    void knowsWhoWasShownBesideThePerson() throws Exception {
      register.put(TWIN.record());
      byCard();
      var entry = log.entries().getLast();
      assertEquals(Optional.of(TWIN.record().number()), entry.subject());
      assertEquals("beside " + NUMBER.digits(), entry.detail());
    }
  }

  @Nested
  class Confirming {
    @Test
    void isRefusedWhereItIsNotProved() throws Exception {
      Compared other =
          inTest.compare(PURPOSE, NUMBER, SHE.numbered(Optional.of(Visitor.OTHER)).card());
      IdentityRefused refused =
          assertThrows(IdentityRefused.class, () -> inTest.confirm(PURPOSE, other));
      assertEquals(Reason.NOT_PROVED, refused.reason());
      assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
    }

    @Test
    void isRefusedOnceItWasGivenUp() throws Exception {
      Compared compared = byCard();
      inTest.abandon(PURPOSE, NUMBER, Abandoned.NOT_THE_PERSON);
      IdentityRefused refused =
          assertThrows(IdentityRefused.class, () -> inTest.confirm(PURPOSE, compared));
      assertEquals(Reason.NOT_COMPARED, refused.reason());
    }

    @Test
    void isRefusedWhereTheRecordChangedSince() throws Exception {
      Compared compared = byCard();
      register.put(SHE.at(Samples.address("汐見町", "５番", "")).next().record());
      IdentityRefused refused =
          assertThrows(IdentityRefused.class, () -> inTest.confirm(PURPOSE, compared));
      assertEquals(Reason.NOT_COMPARED, refused.reason());
    }
  }

  @Nested
  class Others {
    @Test
    void ofOneReadingAndBirthDateAreShownWithWhatTellsThemApart() throws Exception {
      register.put(TWIN.record());
      Compared compared = byCard();
      LookAlike other = compared.lookAlikes().getFirst();
      assertEquals(List.of(Why.READING), other.why());
      assertEquals(List.of(Apart.WRITING, Apart.SOUND, Apart.ADDRESS, Apart.NUMBER), other.apart());
      assertEquals(Set.of(Remark.LOOK_ALIKES), compared.remarks());
    }

    @Test
    void ofOneNameAndBirthDateAtOneAddressAreShown() throws Exception {
      register.put(SHE.with(2003, "ワタベ　ケイコ").record());
      assertEquals(List.of(Why.NAME, Why.ADDRESS), byCard().lookAlikes().getFirst().why());
    }

    @Test
    void whoAreProtectedTellNothingOfWhereTheyLive() throws Exception {
      ResidentRecord hidden = protectedOne(SHE.with(2003, SHE.kana()).record());
      HouseholdBlock home =
          new HouseholdBlock(Samples.NEW_HOUSEHOLD, hidden.name().name(), Relationship.HEAD, 1);
      ResidentRecord elsewhere = hidden.moved(home, hidden.address(), hidden.origin());
      register.put(elsewhere);
      measures.put(elsewhere);
      LookAlike other = byCard().lookAlikes().getFirst();
      assertEquals(List.of(Why.READING, Why.NAME), other.why());
      assertEquals(List.of(), other.apart());
      assertEquals(Hidden.TEXT, other.seen().record().address().address().town());
      assertFalse(other.toString().contains("桜町"));
    }
  }

  @Test
  void ofAProtectedRecordNothingIsCompared() {
    ResidentRecord hidden = protectedOne(SHE.record());
    register.put(hidden);
    measures.put(hidden);
    assertThrows(RecordRestrained.class, this::byCard);
    assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
  }

  @Test
  void ofNobodyIsRefused() {
    IdentityRefused refused =
        assertThrows(
            IdentityRefused.class,
            () -> inTest.compare(PURPOSE, AddressNumber.of(999), SHE.card()));
    assertEquals(Reason.NOBODY, refused.reason());
  }
}
