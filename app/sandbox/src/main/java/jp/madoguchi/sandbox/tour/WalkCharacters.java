package jp.madoguchi.sandbox.tour;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.text.character.MjCharacter;

/**
 * A small table of characters in place of the one of 59,000: those that a walk looks for, and the
 * kanji of JIS X 0208, so that usual names are not told to have characters that nobody knows.
 */
final class WalkCharacters {
  private static final Charset JIS = Charset.forName("EUC-JP");
  private static final int FIRST_ROW = 0xB0;
  private static final int LAST_ROW = 0xF4;
  private static final int FIRST = 0xA1;
  private static final int LAST = 0xFE;
  private static final int NUMBERS = 40_000;

  private WalkCharacters() {}

  static List<MjCharacter> all() {
    List<String> named = ScreenWalk.CHARACTERS.stream().map(MjCharacter::sequence).toList();
    return Stream.concat(
            ScreenWalk.CHARACTERS.stream(),
            kanji().filter(each -> !named.contains(each)).map(WalkCharacters::plain))
        .toList();
  }

  private static Stream<String> kanji() {
    return IntStream.rangeClosed(FIRST_ROW, LAST_ROW)
        .boxed()
        .flatMap(row ->
            IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(cell -> new String(new byte[] {row.byteValue(), (byte) cell}, JIS)))
        .filter(each -> each.length() == 1 && Character.isIdeographic(each.charAt(0)));
  }

  private static MjCharacter plain(String kanji) {
    return new MjCharacter(
        NUMBERS + kanji.charAt(0) - 0x4E00,
        kanji,
        0,
        List.of(),
        List.of(kanji),
        Optional.empty(),
        List.of());
  }
}
