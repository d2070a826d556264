package jp.madoguchi.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Optional;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionLogTest {
  private final MemoryLog log = new MemoryLog(new ArrayList<>());
  private Session session;
  private SessionLog inTest;

  @BeforeEach
  void signIn() throws Exception {
    session = new TestCard("sato").session(Samples.ENTRANT, new Ulid("01J00000000000000000000009"));
    inTest = new SessionLog(log, session);
  }

  @Test
  void saysWhoInWhichSessionAndWhy() {
    inTest.write(Samples.PURPOSE, AccessNote.about(AccessEvent.VIEW, Samples.FATHER.number(), ""));
    AccessEntry entry = log.entries().getFirst();
    assertEquals(Samples.ENTRANT.id(), entry.operator());
    assertEquals(Optional.of(session.id()), entry.session());
    assertEquals(Optional.of(Samples.PURPOSE), entry.purpose());
    assertEquals(Optional.of(Samples.FATHER.number()), entry.subject());
  }

  @Test
  void needsNoPurposeForASignOut() {
    inTest.write(AccessNote.of(AccessEvent.LOGOUT, ""));
    assertEquals(Optional.empty(), log.entries().getFirst().purpose());
  }

  @Test
  void aNoteIsShort() {
    assertEquals(500, AccessNote.of(AccessEvent.SEARCH, "1".repeat(500)).detail().length());
    assertThrows(
        IllegalArgumentException.class, () -> AccessNote.of(AccessEvent.SEARCH, "1".repeat(501)));
  }
}
