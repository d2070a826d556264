package jp.madoguchi.terminal.keys;

/** What an administrator does to the keys; the words are {@code keys.failed.NAME} and others. */
public enum KeyAct {
  RENEW,
  SHUT_OUT,
  WIPE
}
