package jp.madoguchi.core.text.character;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Test;

class UnregisteredTest {
  private static List<String> in(String text, Optional<CharacterTable> table) {
    return Unregistered.in(new ExactText(text), table);
  }

  @Test
  void charactersOfPrivateUseAreToldWithoutATable() {
    assertEquals(List.of("\uE000"), in("例\uE000　邉\uDB40\uDD0F𠮷", Optional.empty()));
    assertEquals(List.of(), in("", Optional.empty()));
  }

  @Test
  void withATableThoseThatItLacks() throws Exception {
    Optional<CharacterTable> table = Optional.of(SampleTable.table());
    assertEquals(List.of(), in("邉\uDB40\uDD0F𠮷　あA", table));
    assertEquals(List.of("邉\uDB40\uDD05", "葛"), in("邉\uDB40\uDD05葛高", table));
  }

  @Test
  void whereItNamesTheNetworksCharactersAllOthers() throws Exception {
    CharacterReader reader = new CharacterReader();
    reader.read(
        new StringReader(
            "mj,kanji,lines,yomi,shrink,juki\n28902,髙,11,コウ,高,J+9AD9\n32129,𠮷,6,キチ,吉,\n"));
    assertEquals(List.of("𠮷"), in("髙𠮷あ", Optional.of(reader.table())));
  }
}
