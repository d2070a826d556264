package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.DictionaryChanges;
import jp.madoguchi.core.address.DictionaryChanges.Change;
import jp.madoguchi.core.address.DictionaryChanges.Kind;
import jp.madoguchi.core.address.ImportReport;
import jp.madoguchi.core.address.KenAllReader;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.dictionary.AddressSource;
import jp.madoguchi.storage.dictionary.DictionaryFile;

/**
 * An administrator's command that hands a terminal the address dictionary, first and every month
 * (住所辞書の更新, 1.3.3): Japan Post's file of postal codes. It tells which towns changed. Towns of the
 * terminal's own municipality stay where the file has none of them.
 */
public final class AddressImport {
  private static final int FLAWS_SHOWN = 20;

  /** So many towns are a country; of a file that lacks half of them it is told first. */
  private static final int COUNTRY = 1_000;

  private final DictionaryFile kept;
  private final Supplier<Secret> deviceSecret;
  private final MunicipalityCode own;
  private final Clock clock;
  private final Consumer<String> out;

  /**
   * @param deviceSecret a copy each time, which is destroyed here
   */
  public AddressImport(
      DictionaryFile kept,
      Supplier<Secret> deviceSecret,
      MunicipalityCode own,
      Clock clock,
      Consumer<String> out) {
    this.kept = kept;
    this.deviceSecret = deviceSecret;
    this.own = own;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Replaces the dictionary by that of a file.
   *
   * @param report where all changes are written as a table
   * @param anyway also where the file lacks most of what is known
   * @return exit code: 0 done, 1 the file cannot be used and nothing was changed
   * @throws IOException the terminal's own files or the report cannot be written
   */
  public int run(Path file, Optional<Path> report, boolean anyway) throws IOException {
    Optional<KenAllReader.Result> read = read(file);
    if (read.isEmpty()) {
      return 1;
    }
    try (Secret secret = deviceSecret.get()) {
      AddressDictionary before = before(secret);
      AddressDictionary fresh = withOwn(read.get().towns(), before);
      List<Change> changes = DictionaryChanges.between(before, fresh);
      new AddressChangeReport(out).tell(changes);
      if (fresh.municipality(own).isEmpty()) {
        out.accept(
            "この端末の市区町村 %1$s の町名がありません。何も変えていません（C-73）。 / No town of this terminal's municipality %1$s; nothing was changed (C-73)."
                .formatted(own));
        return 1;
      }
      if (!anyway && lacksMost(before, changes)) {
        out.accept(
            "今の住所辞書の半分より多くの町がなくなるため、何も変えていません（C-74）。正しいファイルなら --anyway を付けてください。 / More than half"
                + " of the towns would be gone; nothing was changed (C-74). Add --anyway if the"
                + " file is right.");
        return 1;
      }
      kept.save(fresh.inPlaceOf(before, clock.today()), secret);
      if (report.isPresent()) {
        Files.write(report.get(), AddressChangeReport.table(changes));
      }
      out.accept(
          "住所辞書を入れ替えました（%1$,d 町）。 / The address dictionary was replaced (%1$,d towns)."
              .formatted(fresh.size()));
    }
    return 0;
  }

  private Optional<KenAllReader.Result> read(Path file) {
    try {
      KenAllReader.Result read = AddressSource.read(file);
      report(read.report());
      if (!read.towns().isEmpty()) {
        return Optional.of(read);
      }
      unusable(file);
    } catch (NoSuchFileException missing) {
      out.accept("ファイルがありません: %1$s / no such file: %1$s (C-71)".formatted(file));
    } catch (IOException problem) {
      unusable(file);
    }
    return Optional.empty();
  }

  private void unusable(Path file) {
    out.accept(
        "住所のファイルを読めません: %1$s。郵便番号データ (KEN_ALL の zip か csv) を指定してください（C-72）。 / Cannot read addresses from %1$s. Name the postal code file (KEN_ALL, zip or csv) (C-72)."
            .formatted(file));
  }

  /** A dictionary that cannot be read is replaced like one that never was. */
  private AddressDictionary before(Secret secret) throws IOException {
    try {
      return kept.load(secret).orElseGet(() -> new AddressDictionary(List.of()));
    } catch (KeysRefused damaged) {
      out.accept(
          "今の住所辞書は壊れているか、この端末のものではないため、比べずに入れ替えます。 / The present dictionary is damaged or another"
              + " terminal's; it is replaced without comparing.");
      return new AddressDictionary(List.of());
    }
  }

  private AddressDictionary withOwn(List<Town> read, AddressDictionary before) {
    boolean listed = read.stream().anyMatch(town -> town.municipalityCode().equals(own));
    List<Town> towns =
        new ArrayList<>(listed ? List.of() : before.within(own, "", Integer.MAX_VALUE));
    towns.addAll(read);
    return new AddressDictionary(towns);
  }

  private static boolean lacksMost(AddressDictionary before, List<Change> changes) {
    Map<Kind, Long> counts = DictionaryChanges.counts(changes);
    return before.size() >= COUNTRY && counts.getOrDefault(Kind.GONE, 0L) > before.size() / 2;
  }

  private void report(ImportReport report) {
    out.accept(
        "%1$,d 行 → %2$,d 町（つないだ行 %3$,d、読めない行 %4$,d） / %1$,d rows, %2$,d towns, %3$,d joined, %4$,d unreadable"
            .formatted(report.rows(), report.towns(), report.joined(), report.flaws().size()));
    report.flaws().stream().limit(FLAWS_SHOWN).forEach(flaw -> out.accept("  " + flaw));
  }
}
