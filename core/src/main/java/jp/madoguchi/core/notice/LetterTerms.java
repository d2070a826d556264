package jp.madoguchi.core.notice;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.core.tell.TellRule;
import jp.madoguchi.core.tell.TellTerms;

/**
 * What an office says of its letters.
 *
 * @param telephone where questions are answered; blank where no letter is to name one
 * @param tell what the ordinance says of 本人通知
 */
public record LetterTerms(String telephone, TellTerms tell) {
  /** A telephone number has no more characters than this. */
  public static final int LONGEST = 40;

  private static final String MARK = "\uFEFF";

  /** Where the office says nothing. */
  public static LetterTerms usual() {
    return new LetterTerms("", TellTerms.usual());
  }

  /**
   * Reads a file in UTF-8 of lines such as {@code telephone=0000-00-0000}: {@code telephone},
   * {@code tell.rule} (a name of {@link TellRule}), {@code tell.days} and {@code tell.years}. What
   * is not in it stays as usual.
   *
   * @return empty where a line has a flaw; nothing of it is taken then
   */
  public static Optional<LetterTerms> read(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      Properties lines = new Properties();
      lines.load(new StringReader(text.startsWith(MARK) ? text.substring(MARK.length()) : text));
      return Optional.of(read(lines));
    } catch (CharacterCodingException | IllegalArgumentException _) {
      return Optional.empty();
    } catch (IOException unheard) {
      throw new IllegalStateException("a text in memory cannot be read", unheard);
    }
  }

  private static LetterTerms read(Properties lines) {
    TellTerms usual = TellTerms.usual();
    String telephone = lines.getProperty("telephone", "").strip();
    if (telephone.length() > LONGEST) {
      throw new IllegalArgumentException("no telephone number is that long");
    }
    return new LetterTerms(
        telephone,
        new TellTerms(
            TellRule.valueOf(lines.getProperty("tell.rule", usual.rule().name()).strip()),
            number(lines, "tell.days", usual.days()),
            number(lines, "tell.years", usual.years())));
  }

  private static int number(Properties lines, String key, int usual) {
    return Integer.parseInt(lines.getProperty(key, Integer.toString(usual)).strip());
  }
}
