package jp.madoguchi.core.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoTest {
  private static final AddressNumber SHE = AddressNumber.of(7);
  private static final Ulid ONE = new Ulid("01J00000000000000000000001");
  private static final Ulid TWO = new Ulid("01J00000000000000000000002");
  private static final OperatorId SATO = new OperatorId("SATO-1");
  private static final OperatorId UEDA = new OperatorId("UEDA-1");
  private static final Instant AT = Instant.parse("2026-05-20T01:00:00Z");

  private static Memo memo() {
    Memo memo = new Memo(SHE, List.of());
    memo = and(memo, ONE, SATO, "来週また来る");
    memo = and(memo, TWO, UEDA, "委任状あり");
    return and(memo, ONE, UEDA, "来週火曜に来る");
  }

  private static Memo and(Memo memo, Ulid note, OperatorId author, String text) {
    List<Wording> all = new ArrayList<>(memo.wordings());
    Instant at = AT.plusSeconds(all.size());
    all.add(Wording.after(memo, note, author, at, new ExactText(text)));
    return new Memo(SHE, all);
  }

  @Test
  void aNoteReadsAsItWasAmendedLastAndComesFirstThen() {
    assertEquals(
        List.of("来週火曜に来る", "委任状あり"),
        memo().notes().stream().map(note -> note.now().text().value()).toList());
  }

  @Test
  void everyEarlierWordingStaysReadableWithWhoAndWhen() {
    Wording earlier = memo().notes().getFirst().earlier().getFirst();
    assertEquals("来週また来る", earlier.text().value());
    assertEquals(SATO, earlier.author());
    assertEquals(AT, earlier.at());
  }

  @Test
  void whatNobodyTouchedIsWhole() {
    assertTrue(memo().whole());
    assertTrue(new Memo(SHE, List.of()).whole());
  }

  /** Everything about a wording that somebody may alter beside the program. */
  static Stream<Wording> alterations() {
    Wording w = memo().wordings().get(1);
    return Stream.of(
        new Wording(
            AddressNumber.of(8), w.place(), w.note(), w.author(), w.at(), w.text(), w.link()),
        new Wording(SHE, 3, w.note(), w.author(), w.at(), w.text(), w.link()),
        new Wording(SHE, w.place(), ONE, w.author(), w.at(), w.text(), w.link()),
        new Wording(SHE, w.place(), w.note(), SATO, w.at(), w.text(), w.link()),
        new Wording(SHE, w.place(), w.note(), w.author(), AT, w.text(), w.link()),
        new Wording(SHE, w.place(), w.note(), w.author(), w.at(), new ExactText("委任状なし"), w.link()),
        new Wording(SHE, w.place(), w.note(), w.author(), w.at(), w.text(), Sha256.NOTHING));
  }

  @ParameterizedTest
  @MethodSource("alterations")
  void whatWasAlteredIsNot(Wording altered) {
    List<Wording> all = new ArrayList<>(memo().wordings());
    all.set(1, altered);
    assertFalse(new Memo(SHE, all).whole());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void neitherIsWhatSomethingWasTakenOutOf(int place) {
    List<Wording> all = new ArrayList<>(memo().wordings());
    all.remove(place);
    assertFalse(new Memo(SHE, all).whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "　", " "})
  void nothingIsNoWording(String nothing) {
    assertFalse(Wording.fits(new ExactText(nothing)));
  }

  @Test
  void aWordingHasTwoHundredCharactersAtMostHoweverTheyAreWritten() {
    assertTrue(Wording.fits(new ExactText("𠮷".repeat(Wording.LONGEST))));
    assertFalse(Wording.fits(new ExactText("あ".repeat(Wording.LONGEST + 1))));
  }
}
