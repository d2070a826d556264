package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.IndexSnapshots;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does to each file of a terminal what the guide's table tells, and compares what a clerk sees. */
class DamageAtLoginTest {
  private static final Path TABLE = Path.of("../../resources/docs/guide/damage.md");
  private static final String HEAD = "| 端末のファイル ";
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);

  /** Each file that a terminal writes, by what it is called in the guide. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("台帳", KeySlots.FIRST_STORE + SealedDatabase.SUFFIX);
    FILES.put("ブロックの控え", KeySlots.FIRST_STORE + SealedDatabase.SUFFIX + ".marks");
    FILES.put("鍵ファイル", LoginParts.SLOTS);
    FILES.put("使用期限", LoginParts.LEASE);
    FILES.put("目印", KeySlots.FIRST_STORE + AnchorFile.SUFFIX);
    FILES.put("トークンの目印", "token/anchor.degraded");
    FILES.put("サインインの帳簿", "login.book");
    FILES.put("帳簿の目印", "token/login.degraded");
    FILES.put("検索の索引", IndexSnapshots.NAME);
  }

  /** What may be done to a file. */
  private enum Deed {
    FLIPPED("1 ビット反転") {
      @Override
      void to(Path file, Path old) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
      }
    },
    CUT("半分に切り取り") {
      @Override
      void to(Path file, Path old) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    GONE("削除") {
      @Override
      void to(Path file, Path old) throws IOException {
        Files.delete(file);
      }
    },
    PUT_BACK("以前の写しに戻す") {
      @Override
      void to(Path file, Path old) throws IOException {
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
      }
    };

    private final String words;

    Deed(String words) {
      this.words = words;
    }

    /**
     * @param old the same file of the day before
     */
    abstract void to(Path file, Path old) throws IOException;
  }

  private static final String OR = "か、";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private LoginPlace place;

  @SuppressWarnings("NullAway.Init")
  private Path files;

  @SuppressWarnings("NullAway.Init")
  private Path yesterday;

  @SuppressWarnings("NullAway.Init")
  private Path today;

  @BeforeEach
  void twoDaysAreWorked() throws Exception {
    files = Files.createDirectories(folder.resolve("terminal"));
    place = new LoginPlace(files, PALM);
    work();
    yesterday = keep("yesterday");
    work();
    today = keep("today");
  }

  /** More than the one act that a power cut may take back. */
  private void work() throws Exception {
    assertEquals("", seen());
    assertEquals("", seen());
  }

  @Test
  void theGuideTellsWhatAClerkSees() throws Exception {
    List<String> seen = new ArrayList<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      for (Deed deed : Deed.values()) {
        if (tells(deed, file.getValue())) {
          seen.add(line(file, deed));
        }
      }
    }

    List<String> told =
        Files.readAllLines(TABLE).stream()
            .dropWhile(line -> !line.startsWith(HEAD))
            .skip(2)
            .takeWhile(line -> line.startsWith("| "))
            .map(line -> line.contains(OR) ? asSeen(line, seen) : line)
            .toList();
    assertEquals(String.join("\n", told), String.join("\n", seen));
  }

  /**
   * Whether an old register is found by its seal or by its number depends on which of its blocks
   * the day wrote: the row names both, and one of them must be seen.
   */
  private static String asSeen(String told, List<String> seen) {
    int end = told.lastIndexOf("| `") + 2;
    String row = told.substring(0, end);
    List<String> either = List.of(told.substring(end, told.length() - 2).split(OR));
    return seen.stream()
        .filter(line -> line.startsWith(row))
        .filter(line -> either.contains(line.substring(end, line.length() - 2)))
        .findFirst()
        .orElse(told);
  }

  /**
   * The table above this one flips each part of the store, and the marks have an old table beside
   * the newest; some files do not change in a day.
   */
  private boolean tells(Deed deed, String file) throws IOException {
    return switch (deed) {
      case FLIPPED -> !file.startsWith(FILES.get("台帳"));
      case PUT_BACK -> Files.mismatch(yesterday.resolve(file), today.resolve(file)) >= 0;
      case CUT -> !file.equals(FILES.get("ブロックの控え"));
      case GONE -> true;
    };
  }

  private String line(Map.Entry<String, String> file, Deed deed) throws Exception {
    clear(files);
    copy(today, files);
    deed.to(files.resolve(file.getValue()), yesterday.resolve(file.getValue()));
    String seen = seen();
    return "| %s | %s | %s |"
        .formatted(file.getKey(), deed.words, seen.isEmpty() ? "影響なし" : "`" + seen + "`");
  }

  /** Signs in and out; the key of the sentence that stops it, and the code of an old copy. */
  private String seen() throws Exception {
    LoginViewModel model = place.model();
    place.waitsAtFrame(12);
    place.reader.insert(place.clerk);
    model.cardInserted();
    place.settle();
    model.pinEntered(TestCards.rightPin());
    place.settle();
    String problem = model.oldCopy().get().map(OldCopy::code).orElse(model.problem().get().key());
    place.reader.remove();
    model.cardRemoved();
    place.settle();
    if (problem.isEmpty()) {
      place.sessions.removeFirst().close();
    }
    return problem;
  }

  private Path keep(String name) throws IOException {
    Path copy = folder.resolve(name);
    copy(files, copy);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void clear(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
