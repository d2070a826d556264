package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does to a store what the guide's table tells, and compares what is seen. */
class DamageTableTest {
  private static final Path TABLE = Path.of("../resources/docs/guide/damage.md");
  private static final String FILE = "store.mv.db";
  private static final String JOURNAL = FILE + SealedFile.JOURNAL;
  private static final String MARKS = FILE + SealedFile.MARKS;
  private static final int ROWS = 60;

  private final Secret key = Secret.taking(new byte[32]);
  private final SeededRandomness random = new SeededRandomness(8);
  private PowerDisk old = new PowerDisk();
  private PowerDisk closed = new PowerDisk();
  private PowerDisk killed = new PowerDisk();

  /** What is done to a disk. */
  private record Row(String part, String done, PowerDisk disk) {}

  @BeforeEach
  void makeStores() throws Exception {
    PowerDisk disk = new PowerDisk();
    try (SealedDatabase database = open(disk)) {
      run(database, "CREATE TABLE R(ID INT PRIMARY KEY, NAME VARCHAR)");
      insert(database, 0, ROWS / 2);
    }
    old = disk.copy();
    try (SealedDatabase database = open(disk)) {
      insert(database, ROWS / 2, ROWS);
      killed = disk.copy();
    }
    closed = disk.copy();
  }

  @Test
  void theGuideTellsWhatIsSeen() throws Exception {
    List<String> seen = rows().map(this::line).toList();

    List<String> told =
        Files.readAllLines(TABLE).stream()
            .dropWhile(line -> !line.startsWith("| 部分"))
            .skip(2)
            .takeWhile(line -> line.startsWith("| "))
            .toList();
    assertEquals(String.join("\n", told), String.join("\n", seen));
  }

  private Stream<Row> rows() {
    int block = (int) Layout.at(2);
    int tag = block + Layout.SEALED - 1;
    PowerDisk another = new PowerDisk();
    another.put(FILE, new byte[closed.bytes(FILE).length]);
    return Stream.of(
        new Row("見出しの一方", "1 ビット反転", altered(closed, FILE, flip(60))),
        new Row("見出しのもう一方", "1 ビット反転", altered(closed, FILE, flip(Layout.HEADER_SLOT + 60))),
        new Row("見出しの余白", "1 ビット反転", altered(closed, FILE, flip(4000))),
        new Row("ブロックのノンス", "1 ビット反転", altered(closed, FILE, flip(block))),
        new Row("ブロックの暗号文", "1 ビット反転", altered(closed, FILE, flip(block + 999))),
        new Row("ブロックの認証タグ", "1 ビット反転", altered(closed, FILE, flip(tag))),
        new Row("ブロック", "2 つを入れ替え", altered(closed, FILE, DamageTableTest::swap)),
        new Row("ブロック", "一つを以前の写しに戻す", altered(closed, FILE, older())),
        new Row("見出し", "以前の写しに戻す", altered(closed, FILE, olderHeaders())),
        new Row("ブロックの控え", "書き換え", altered(closed, MARKS, DamageTableTest::inverted)),
        new Row("ブロックの控え", "削除", altered(closed, MARKS, bytes -> new byte[0])),
        new Row("ブロックの控え", "以前の写しに戻す", altered(closed, MARKS, _ -> old.bytes(MARKS))),
        new Row("ファイル", "末尾を切り取り", altered(closed, FILE, cutTo(Layout.at(3)))),
        new Row("ファイル", "見出しだけを残す", altered(closed, FILE, cutTo(Layout.at(0)))),
        new Row("ファイル", "別の内容に置き換え", another),
        new Row("ジャーナルの途中の組の頭", "1 ビット反転", altered(killed, JOURNAL, flip(9))),
        new Row("ジャーナルの途中の組の署名", "1 ビット反転", altered(killed, JOURNAL, flip(40))),
        new Row("ジャーナルの途中の組の中身", "1 ビット反転", altered(killed, JOURNAL, flip(900))),
        new Row("ジャーナルの最後の組", "1 ビット反転", altered(killed, JOURNAL, flipLastGroup())),
        new Row("ジャーナル", "削除", altered(killed, JOURNAL, bytes -> new byte[0])),
        new Row("ファイル", "以前の写しに戻す", old.copy()));
  }

  private String line(Row row) {
    return "| %s | %s | %s |".formatted(row.part(), row.done(), seen(row.disk()));
  }

  /** The key of the sentence, or what is found where nothing is said. */
  private String seen(PowerDisk disk) {
    try (SealedDatabase database = open(disk)) {
      database.verify();
      int count = count(database);
      return count == ROWS ? "影響なし" : "表示なし（新しい記録がない）";
    } catch (StoreFailure failure) {
      return "`trouble.store." + failure.getClass().getSimpleName().toUpperCase(Locale.ROOT) + "`";
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static PowerDisk altered(PowerDisk disk, String name, UnaryOperator<byte[]> alteration) {
    PowerDisk copy = disk.copy();
    copy.alter(name, alteration);
    return copy;
  }

  private static UnaryOperator<byte[]> flip(int at) {
    return bytes -> {
      bytes[at] ^= 4;
      return bytes;
    };
  }

  private static UnaryOperator<byte[]> cutTo(long length) {
    return bytes -> Arrays.copyOf(bytes, (int) length);
  }

  private static byte[] swap(byte[] bytes) {
    byte[] swapped = bytes.clone();
    System.arraycopy(bytes, (int) Layout.at(1), swapped, (int) Layout.at(2), Layout.SEALED);
    System.arraycopy(bytes, (int) Layout.at(2), swapped, (int) Layout.at(1), Layout.SEALED);
    return swapped;
  }

  private static byte[] inverted(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    return bytes;
  }

  /** A block that was written since. */
  private UnaryOperator<byte[]> older() {
    byte[] before = old.bytes(FILE);
    return bytes -> {
      int at = (int) Layout.at(0);
      while (Arrays.equals(before, at, at + Layout.SEALED, bytes, at, at + Layout.SEALED)) {
        at += Layout.SEALED;
      }
      System.arraycopy(before, at, bytes, at, Layout.SEALED);
      return bytes;
    };
  }

  private UnaryOperator<byte[]> olderHeaders() {
    return bytes -> {
      System.arraycopy(old.bytes(FILE), 0, bytes, 0, 2 * Layout.HEADER_SLOT);
      return bytes;
    };
  }

  /** The last bytes of a journal belong to the last block of its last group. */
  private static UnaryOperator<byte[]> flipLastGroup() {
    return bytes -> flip(bytes.length - 9).apply(bytes);
  }

  private SealedDatabase open(PowerDisk disk) throws StoreFailure {
    return SealedDatabase.open(disk, "store", key, random);
  }

  private static void insert(SealedDatabase database, int from, int to) throws Exception {
    for (int id = from; id < to; id++) {
      run(database, "INSERT INTO R VALUES(" + id + ", '" + "架空".repeat(40) + "')");
    }
  }

  private static void run(SealedDatabase database, String sql) throws Exception {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      database.commitDurably(connection);
    }
  }

  private static int count(SealedDatabase database) throws SQLException, StoreFailure {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM R")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
