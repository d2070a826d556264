package jp.madoguchi.core.text.character;

import java.io.IOException;
import java.io.StringReader;

/** Some rows of the table of characters, as its files have them. */
final class SampleTable {
  static final String ROWS =
      """
      mj,kanji,lines,yomi,shrink,jis
      8064,吉,6,キチ・キツ・よい,吉,1-21-40
      32129,𠮷,6,キチ・キツ・よい,吉,1-21-40
      28901,高,10,コウ・たかい・たか,高,1-25-66
      28902,髙,11,コウ・たかい・たか,高,1-25-66
      26180,辺,5,ヘン・あたり・べ,辺,1-42-53
      26190,邉\uDB40\uDD0F,17,ヘン・あたり・べ・ほとり,邉辺邊,
      26191,邉\uDB40\uDD19,17,あたり,邉,
      26200,邉,17,ヘン・あたり・べ,邉,1-92-71
      26205,邊,18,ヘン・あたり・べ,邊,1-78-20
      8,㐄\uDB40\uDD00,4,カ・ケ,牛井,
      99,㐀,5,キュウ・おか,,
      """;

  private SampleTable() {}

  static CharacterTable table() throws CharacterReader.NoTable, IOException {
    CharacterReader reader = new CharacterReader();
    reader.read(new StringReader(ROWS));
    return reader.table();
  }
}
