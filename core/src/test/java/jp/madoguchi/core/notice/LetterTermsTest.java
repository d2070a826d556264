package jp.madoguchi.core.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.tell.TellRule;
import jp.madoguchi.core.tell.TellTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTermsTest {
  private static Optional<LetterTerms> read(String file) {
    return LetterTerms.read(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNotSaidIsAsUsual() {
    assertEquals(Optional.of(LetterTerms.usual()), read(""));
  }

  @Test
  void theOfficeSaysItsTelephoneAndItsOrdinance() {
    assertEquals(
        Optional.of(
            new LetterTerms("0000-00-0000（直通）", new TellTerms(TellRule.ALL_BUT_SELF, 60, 5))),
        read(
            "\uFEFFtelephone = 0000-00-0000（直通）\ntell.rule=ALL_BUT_SELF\n"
                + "tell.days=60\ntell.years=5\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tell.rule=EVERYBODY", "tell.days=0", "tell.years=three"})
  void aFlawSpoilsAll(String line) {
    assertEquals(Optional.empty(), read("telephone=0000-00-0000\n" + line));
  }
}
