package jp.madoguchi.terminal.desk;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.terminal.text.Message;
import org.kordamp.ikonli.Ikon;

/**
 * Something on the desk that leads on.
 *
 * @param count how many wait; 0 where it only leads somewhere
 * @param oldest since when the oldest waits, where that is known
 * @param key of the command that leads there too; empty where none does
 */
public record Tile(
    String id,
    Ikon icon,
    Message title,
    Level level,
    int count,
    Optional<Instant> oldest,
    String key,
    Message detail,
    Runnable open) {
  /** How much it presses. */
  public enum Level {
    /** Somebody may come to harm, or a term runs out. */
    URGENT,
    /** Somebody waits for it. */
    WAITING,
    /** A place to go to, with nothing that waits. */
    PLACE
  }

  /** What waits, with its age; a place to go to where nothing does. */
  public static Tile waiting(
      String id,
      Ikon icon,
      int count,
      boolean urgent,
      Optional<Instant> oldest,
      Message detail,
      Runnable open) {
    Level some = urgent ? Level.URGENT : Level.WAITING;
    Level level = count == 0 ? Level.PLACE : some;
    return new Tile(id, icon, title(id), level, count, oldest, "", detail, open);
  }

  /** A place to go to by the key that it names. */
  public static Tile place(String id, Ikon icon, String key, Message detail, Runnable open) {
    return new Tile(id, icon, title(id), Level.PLACE, 0, Optional.empty(), key, detail, open);
  }

  /** The same, and somebody has to go there. */
  public Tile pressing(boolean really) {
    return really
        ? new Tile(id, icon, title, Level.URGENT, count, oldest, key, detail, open)
        : this;
  }

  private static Message title(String id) {
    return Message.of("desk." + id);
  }
}
