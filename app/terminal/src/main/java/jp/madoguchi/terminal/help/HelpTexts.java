package jp.madoguchi.terminal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.text.Texts;

/**
 * The help of one language: of fields by the key of their label, of other things by their id, of
 * pages by their key. Immutable.
 */
public final class HelpTexts {
  /** What stands behind the name of a thing of which there are several on a page. */
  private static final Pattern ONE_OF_SEVERAL = Pattern.compile("-[0-9A-Z_]+$");

  private static final String NAME = ".name";
  private static final String FORM = ".form";

  /** Says that another entry is meant. */
  private static final String SAME_AS = "@";

  private enum Section {
    FIELD,
    AT,
    PAGE,
    KEYS;

    String key(String of) {
      return name().toLowerCase(Locale.ROOT) + '.' + of;
    }
  }

  private final Properties words = new Properties();

  /** Loads what goes with these texts. */
  public HelpTexts(Texts texts) {
    String name = "/jp/madoguchi/text/help.%s.properties";
    try (InputStream file =
        HelpTexts.class.getResourceAsStream(name.formatted(texts.japanese() ? "ja" : "en"))) {
      if (file == null) {
        throw new IllegalStateException("help missing");
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * Help for a field.
   *
   * @param labelKey the key of its label
   * @param name what its label says
   */
  public Optional<Help> field(String labelKey, String name) {
    String key = Section.FIELD.key(labelKey);
    return find(key).map(what -> new Help(name, what, find(key + FORM).orElse("")));
  }

  /** Help for something with this id, or for all of its kind. */
  public Optional<Help> at(String id) {
    for (String each = id; ; ) {
      Optional<Help> found = named(Section.AT.key(each));
      String fewer = ONE_OF_SEVERAL.matcher(each).replaceFirst("");
      if (found.isPresent() || fewer.equals(each)) {
        return found;
      }
      each = fewer;
    }
  }

  /** Help for a page. */
  public Optional<Help> page(String key) {
    return named(Section.PAGE.key(key));
  }

  /** The keys that work in a control, each with its words behind a wide blank. */
  String[] keys(InputKind kind) {
    return find(Section.KEYS.key(kind.name().toLowerCase(Locale.ROOT))).orElse("").split("｜", -1);
  }

  private Optional<Help> named(String key) {
    return find(key)
        .map(what -> new Help(find(key + NAME).orElse(""), what, find(key + FORM).orElse("")));
  }

  private Optional<String> find(String key) {
    String text = words.getProperty(key);
    return text != null && text.startsWith(SAME_AS)
        ? find(text.substring(SAME_AS.length()))
        : Optional.ofNullable(text);
  }
}
