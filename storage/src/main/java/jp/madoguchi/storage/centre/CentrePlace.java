package jp.madoguchi.storage.centre;

import java.nio.file.Path;
import jp.madoguchi.core.secret.Secret;

/** Where a centre's store is. */
public sealed interface CentrePlace {
  /** Embedded H2 in a file of this directory; one process at a time has it. */
  record Embedded(Path directory) implements CentrePlace {}

  /** Embedded H2 that lives as long as the store is open; {@code name} tells it from others. */
  record InMemory(String name) implements CentrePlace {}

  /**
   * A PostgreSQL database, which several nodes may share.
   *
   * @param url as {@link #isUrl} wants it
   * @param password UTF-8; stays the caller's, the store keeps a copy until it is closed
   * @param partitions 1 to {@link #MOST_PARTITIONS}; into how many parts the large tables are
   *     divided when they are made, and of no meaning afterwards
   */
  record Server(String url, String user, Secret password, int partitions) implements CentrePlace {
    /** Enough for some tens of municipalities. */
    public static final int USUAL_PARTITIONS = 16;

    /** More would slow down every plan. */
    public static final int MOST_PARTITIONS = 128;

    private static final String SCHEME = "jdbc:postgresql:";

    public Server {
      if (!isUrl(url)) {
        throw new IllegalArgumentException("no address of a PostgreSQL database");
      }
      if (partitions < 1 || partitions > MOST_PARTITIONS) {
        throw new IllegalArgumentException(partitions + " partitions");
      }
    }

    /** With the usual number of partitions. */
    public Server(String url, String user, Secret password) {
      this(url, user, password, USUAL_PARTITIONS);
    }

    /** Whether this names a PostgreSQL database and carries no password, which logs would show. */
    public static boolean isUrl(String text) {
      return text.startsWith(SCHEME) && !text.matches(".*[?&](?i:password)=.*");
    }
  }
}
