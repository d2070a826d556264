package jp.madoguchi.terminal.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.terminal.control.TableLayout;
import jp.madoguchi.terminal.theme.Look;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooksTest {
  private static final TableLayout LAYOUT =
      new TableLayout(List.of(new TableLayout.Column(1, 0.6), new TableLayout.Column(0, 0.4)));
  private static final Looks CHOSEN = new Looks(Look.CONTRAST, 4, Map.of("issues", LAYOUT));

  private static Looks read(String kept) {
    return Looks.read(kept.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasKeptIsReadAgain() {
    assertEquals(CHOSEN, Looks.read(CHOSEN.written()));
  }

  @Test
  void aTableAsTheProgramComesIsNotKept() {
    assertEquals(Map.of(), CHOSEN.with("issues", Optional.empty()).tables());
  }

  @Nested
  class ABrokenFile {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "look=PINK",
          "letters=99",
          "letters=-2",
          "look",
          "=",
          "table.issues=",
          "table.issues=1:1.5",
          "table.issues=a:0.500",
          "table.../../x=1:0.500",
          "\u0000\uFFFF"
        })
    void isAsUsual(String kept) {
      assertEquals(Looks.USUAL, read(kept));
    }

    @Test
    void keepsTheLinesThatCanBeRead() {
      assertEquals(Look.DARK, read("look=DARK\ntable.issues=?\n").look());
    }

    @Test
    void ofNoTextAtAllIsAsUsual() {
      assertEquals(Looks.USUAL, Looks.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}));
    }
  }
}
