package jp.madoguchi.storage.terminal;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.intake.Format;
import jp.madoguchi.core.intake.Formats;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.storage.file.MemoryFiles;

/** A medium with one file of notices of health insurance. */
final class LotFiles {
  static final String NAME = "kokuho.csv";
  static final Format FORMAT = Formats.find("health-insurance").orElseThrow();
  static final IntakeDesk.Request REQUEST =
      new IntakeDesk.Request(
          FORMAT, NAME, new Purpose(Purpose.Reason.EX_OFFICIO, "R8-0100"), People.TODAY);

  private LotFiles() {}

  /** A good line for each of these people, and whatever else is given. */
  static MemoryFiles with(List<ResidentRecord> people, String... others) throws Exception {
    Stream<String> good =
        people.stream().map(person -> person.number().digits() + ",,,,,,1,20260301,,");
    String text =
        Stream.concat(Stream.concat(Stream.of("heading"), good), Stream.of(others))
            .collect(Collectors.joining("\r\n"));
    MemoryFiles medium = new MemoryFiles();
    medium.replace(NAME, text.getBytes(Charset.forName("windows-31j")));
    return medium;
  }
}
