package jp.madoguchi.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.FormerTown;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.dictionary.DictionaryFile;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressImportTest {
  private static final String OWN = TestStore.CITY.code().withoutCheckDigit();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final MemoryFiles files = new MemoryFiles();
  private final List<String> told = new ArrayList<>();
  private final DictionaryFile kept = new DictionaryFile(files, new SystemRandomness());

  private static Secret secret() {
    return Secret.taking(new byte[] {1});
  }

  private static String row(String code, String postal, String name) {
    return "%s,\"999\",\"%s\",\"ﾐﾎﾝｹﾝ\",\"ﾐﾎﾝｼ\",\"ﾐﾎﾝﾏﾁ\",\"見本県\",\"見本市\",\"%s\",0,0,0,0,0,0\n"
        .formatted(code, postal, name);
  }

  private static String country(int towns) {
    return IntStream.range(0, towns)
        .mapToObj(i -> row(OWN, "%07d".formatted(i), "第" + i + "町"))
        .collect(Collectors.joining());
  }

  private int run(boolean anyway, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("edition.csv"), text);
    return run(file, Optional.empty(), anyway);
  }

  private int run(Path file, Optional<Path> report, boolean anyway) throws Exception {
    told.clear();
    return new AddressImport(
            kept, AddressImportTest::secret, TestStore.CITY.code(), new SystemClock(), told::add)
        .run(file, report, anyway);
  }

  private Optional<AddressDictionary> kept() throws Exception {
    try (Secret secret = secret()) {
      return kept.load(secret);
    }
  }

  private void keep(Town... towns) throws Exception {
    try (Secret secret = secret()) {
      kept.save(new AddressDictionary(List.of(towns)), secret);
    }
  }

  private String told() {
    return String.join("\n", told);
  }

  @Test
  void theFirstDictionaryIsThereAfterwards() throws Exception {
    assertEquals(0, run(false, row(OWN, "9990001", "桜町")));
    assertEquals(1, kept().orElseThrow().size());
    assertTrue(told().contains("1 towns added"), told());
  }

  @Test
  void aTownThatIsGoneStaysAsAFormerOne() throws Exception {
    assertEquals(0, run(false, row(OWN, "9990001", "桜町") + row(OWN, "9990002", "港町")));
    assertEquals(0, run(false, row(OWN, "9990001", "桜町") + row(OWN, "9990002", "港中央")));
    FormerTown former = kept().orElseThrow().former().getFirst();
    assertEquals("港町", former.town().name());
    assertEquals(Optional.of("港中央"), former.now().map(Town::name));
    assertEquals(new SystemClock().today(), former.until());
  }

  @Test
  void theReportIsATableOfWhatChanged() throws Exception {
    Path edition = Files.writeString(folder.resolve("new.csv"), row(OWN, "9990002", "港町"));
    Path report = folder.resolve("report.csv");
    assertEquals(0, run(edition, Optional.of(report), false));
    assertTrue(Files.readString(report).contains("\"追加\""), Files.readString(report));
  }

  @Test
  void ownTownsStayWhereTheFileHasNone() throws Exception {
    keep(TestStore.SAKURA);
    assertEquals(0, run(false, row("13212", "1910016", "神明")));
    assertEquals(2, kept().orElseThrow().size());
  }

  @Test
  void withoutOwnTownsNothingIsTaken() throws Exception {
    assertEquals(1, run(false, row("13212", "1910016", "神明")));
    assertTrue(told().contains("C-73"), told());
    assertEquals(Optional.empty(), kept());
  }

  @Test
  void aFileThatLacksMostTownsIsTakenOnlyAnyway() throws Exception {
    assertEquals(0, run(false, country(1_000)));
    String most = country(499);
    assertEquals(1, run(false, most));
    assertTrue(told().contains("C-74"), told());
    assertEquals(1_000, kept().orElseThrow().size());
    assertEquals(0, run(true, most));
    assertEquals(499, kept().orElseThrow().size());
    assertEquals(501, kept().orElseThrow().former().size());
  }

  @Test
  void whatIsNoFileOfPostalCodesChangesNothing() throws Exception {
    keep(TestStore.SAKURA);
    assertEquals(1, run(false, "拝啓\n"));
    assertTrue(told().contains("C-72"), told());
    assertEquals(1, run(folder, Optional.empty(), false));
    assertTrue(told().contains("C-72"), told());
    assertEquals(1, run(folder.resolve("none.zip"), Optional.empty(), false));
    assertTrue(told().contains("C-71"), told());
    assertEquals(1, kept().orElseThrow().size());
  }

  @Test
  void aDamagedDictionaryIsReplaced() throws Exception {
    keep(TestStore.SAKURA);
    byte[] index = files.read("addresses.index").orElseThrow();
    index[index.length - 1] ^= 1;
    files.replace("addresses.index", index);
    assertEquals(0, run(false, row(OWN, "9990002", "港町")));
    assertEquals(
        List.of(new PostalCode("9990002")),
        kept().orElseThrow().towns().stream().map(Town::postalCode).toList());
  }
}
