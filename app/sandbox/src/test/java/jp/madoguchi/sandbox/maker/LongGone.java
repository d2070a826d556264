package jp.madoguchi.sandbox.maker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.ReceivedFile;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;

/** Puts what is past its term into a sandbox that nobody has signed in to yet. */
public final class LongGone {
  private static final String DAY = "1874-01-02";

  private LongGone() {}

  /** Makes a removed person one of 1874, and leaves addressees of then lying. */
  public static void into(Path directory, AddressNumber person, Clock clock, Randomness randomness)
      throws Exception {
    try (Sandbox sandbox = Sandbox.open(directory, clock, randomness);
        Secret key = new StoreKeys(sandbox, clock).of(TrayCard.EGUCHI);
        SealedDatabase database =
            SealedDatabase.open(sandbox.terminalFiles(), KeySlots.FIRST_STORE, key, randomness)) {
      ReceivedFile addressees =
          new ReceivedFile(
              Ulid.fresh(clock, randomness),
              Kept.ADDRESSEES,
              LocalDate.parse(DAY),
              Bytes.of("送付先".getBytes(StandardCharsets.UTF_8)));
      TerminalStore.open(database, clock, randomness, Sandbox.TERMINAL)
          .receivedFiles()
          .put(addressees);
      String whom = " WHERE address_number = '" + person.digits() + "'";
      try (Connection connection = database.connection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "UPDATE resident_state SET event_date = '"
                + DAY
                + "', entry_date = DATE '"
                + DAY
                + "'"
                + whom);
        statement.execute("UPDATE resident_present SET removed_on = DATE '" + DAY + "'" + whom);
        database.commitDurably(connection);
      }
    }
  }
}
