package jp.madoguchi.core.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.resident.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotePresetsTest {
  private static final Movements KINDS = Kinds.all();
  private static final Movement REMOVAL = KINDS.find("ex-officio-removal").orElseThrow();

  private static Optional<NotePresets> own(String file) {
    return NotePresets.usual().with(file.getBytes(StandardCharsets.UTF_8), KINDS);
  }

  @Test
  void everyUsualOneIsOfAKindWhoseFormAsksForANote() {
    for (String code : NotePresets.usual().byKind().keySet()) {
      Movement kind = KINDS.find(code).orElseThrow(() -> new AssertionError(code));
      assertTrue(kind.asks().each().contains(Field.NOTE), code);
    }
  }

  @Test
  void anOfficeGivesAKindAnotherOne() {
    NotePresets presets = own("kind,note\nex-officio-removal,実態調査により消除\n").orElseThrow();
    assertEquals("実態調査により消除", presets.of(REMOVAL).value());
    assertEquals(NotePresets.usual().byKind().size(), presets.byKind().size());
  }

  @Test
  void anOfficeTakesOneAway() {
    NotePresets presets = own("kind,note\nex-officio-removal,\n").orElseThrow();
    assertTrue(presets.of(REMOVAL).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kind;note\n",
        "kind,note\nno-such-kind,x\n",
        "kind,note\n,x\n",
        "kind,note\nbirth\n",
        "kind,note\nbirth,a\u0007b\n",
        "kind,note\nbirth,x\nbirth,y\n"
      })
  void nothingOfAFileWithAFlawIsTaken(String file) {
    assertEquals(Optional.empty(), own(file));
  }
}
