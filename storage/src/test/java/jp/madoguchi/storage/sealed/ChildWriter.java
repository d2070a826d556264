package jp.madoguchi.storage.sealed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.DirectoryFiles;

/** Writes rows and says each number once its commit is durable, until killed. */
final class ChildWriter {
  private ChildWriter() {}

  public static void main(String[] arguments) throws Exception {
    try (Secret key = Secret.taking(new byte[32]);
        SealedDatabase database =
            SealedDatabase.open(
                new DirectoryFiles(Path.of(arguments[0])),
                "records",
                key,
                new SeededRandomness(ProcessHandle.current().pid()));
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS R(ID IDENTITY PRIMARY KEY, NAME VARCHAR)");
      connection.setAutoCommit(false);
      for (int row = 1; row < 100_000; row++) {
        statement.execute("INSERT INTO R(NAME) VALUES('" + "転居".repeat(200) + "')");
        database.commitDurably(connection);
        System.out.println(row);
      }
    }
  }
}
