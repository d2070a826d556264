package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  @TempDir private Path directory = Path.of(".");
  private final Secret key = Secret.taking(new byte[32]);

  @Test
  void whatAKilledProcessHadAcknowledgedIsThere() throws Exception {
    Random chance = new Random(8);
    int before = 0;
    for (int round = 0; round < 4; round++) {
      int acknowledged = killAfter(1 + chance.nextInt(120));
      int found = rows();
      assertTrue(found >= before + acknowledged, found + " of " + (before + acknowledged));
      before = found;
    }
  }

  @Test
  void aStoreOpenInAnotherProcessIsInUse() throws Exception {
    Process child = child();
    try (BufferedReader lines = child.inputReader()) {
      lines.readLine();
      assertThrows(StoreFailure.InUse.class, this::rows);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private int killAfter(int wanted) throws Exception {
    Process child = child();
    try (BufferedReader lines = child.inputReader()) {
      int said = 0;
      while (said < wanted) {
        said = Integer.parseInt(lines.readLine());
      }
      child.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said = Integer.parseInt(line);
      }
      return said;
    }
  }

  private Process child() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ChildWriter.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private int rows() throws Exception {
    try (SealedDatabase database =
            SealedDatabase.open(
                new DirectoryFiles(directory), "records", key, new SeededRandomness(1));
        Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM R")) {
      count.next();
      return count.getInt(1);
    }
  }
}
