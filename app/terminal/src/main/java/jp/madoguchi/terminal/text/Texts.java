package jp.madoguchi.terminal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The texts of one language. Immutable. */
public final class Texts {
  private final Locale locale;
  private final Properties texts = new Properties();

  /** Loads Japanese, or English for any other language. */
  public Texts(Locale locale) {
    this.locale = locale;
    String name = locale.getLanguage().equals("ja") ? "ja" : "en";
    try (InputStream file =
        Texts.class.getResourceAsStream("/jp/madoguchi/text/" + name + ".properties")) {
      if (file == null) {
        throw new IllegalStateException("texts missing: " + name);
      }
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * The text with {0}, {1} … filled in.
   *
   * @throws IllegalArgumentException there is no such text
   */
  public String get(String key, Object... args) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return args.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), locale).format(args);
  }

  /** The sentence of a message, messages in it worded too; empty for none. */
  public String get(Message message) {
    return message.none()
        ? ""
        : get(message.key(), message.args().stream().map(this::worded).toArray());
  }

  private Object worded(Object value) {
    return value instanceof Message words ? get(words) : value;
  }

  public boolean japanese() {
    return locale.getLanguage().equals("ja");
  }

  /** All keys, for the completeness test. */
  public Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
