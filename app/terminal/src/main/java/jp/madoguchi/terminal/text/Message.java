package jp.madoguchi.terminal.text;

import java.util.List;

/** A sentence to be shown, by key; view models speak in these, views translate. */
public record Message(String key, List<Object> args) {
  /** No sentence. */
  public static final Message NONE = new Message("", List.of());

  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }

  public boolean none() {
    return key.isEmpty();
  }
}
