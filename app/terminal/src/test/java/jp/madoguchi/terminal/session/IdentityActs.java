package jp.madoguchi.terminal.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.Abandoned;
import jp.madoguchi.core.identity.Claim;
import jp.madoguchi.core.identity.Compared;
import jp.madoguchi.core.identity.NumberMatch;
import jp.madoguchi.core.identity.Paper;
import jp.madoguchi.core.identity.Verdict;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.terminal.fixture.TestStore;

/** What is done to find out who somebody is, for {@link EveryActTest}. */
final class IdentityActs {
  private static final AddressNumber SHE = TestStore.WIFE.number();

  private IdentityActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
        EveryActTest.line(
            "IdentityDesk.compare/3",
            Right.LOOK_UP,
            (_, it) -> it.identities().compare(EveryActTest.PURPOSE, SHE, passport())),
        EveryActTest.line(
            "IdentityDesk.confirm/2",
            Right.LOOK_UP,
            (_, it) -> it.identities().confirm(EveryActTest.PURPOSE, seen())),
        EveryActTest.line(
            "IdentityDesk.abandon/3",
            Right.LOOK_UP,
            (_, it) -> it.identities().abandon(EveryActTest.PURPOSE, SHE, Abandoned.WRONG_PIN)));
  }

  /** One that says nothing of where she lives. */
  static Claim passport() {
    return new Claim.Papers(
        List.of(Paper.PASSPORT),
        TestStore.WIFE.name().name().value(),
        "",
        Optional.of(TestStore.WIFE.birth()),
        Optional.of(TestStore.WIFE.sex()));
  }

  private static Compared seen() {
    return new Compared(
        TestStore.WIFE,
        passport(),
        NumberMatch.NOT_COMPARED,
        Map.of(),
        new Verdict.Agrees(),
        Set.of(),
        List.of());
  }
}
