package jp.madoguchi.storage.terminal;

/**
 * A migration script as it is remembered in a store in which it ran.
 *
 * @param checksum as Flyway counts it: one who alters a script that ran is found out by it
 */
record Script(String version, String description, int checksum) {
  private static final String TYPE = "SQL";

  /** The file's name. */
  String file() {
    return "V%s__%s.sql".formatted(version, description.replace(' ', '_'));
  }

  /** What is remembered of it once it ran. */
  ScriptRun run() {
    return new ScriptRun(version, description, TYPE, file(), checksum, true);
  }
}
