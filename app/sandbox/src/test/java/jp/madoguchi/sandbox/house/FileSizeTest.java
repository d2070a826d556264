package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileSizeTest {

  private static final int LONGEST = 500;
  private static final int LARGEST_MEDIAN = 100;

  private final House inTest = House.find();

  @Test
  void noSourceIsLongerThanAReaderCanHold() {
    var tooLong =
        inTest.sources().stream()
            .filter(file -> lines(file) > LONGEST)
            .map(file -> inTest.name(file) + ": " + lines(file) + " lines")
            .toList();
    assertEquals(List.of(), tooLong, "split these: a source has at most " + LONGEST + " lines");
  }

  @Test
  void halfOfTheSourcesAreShort() {
    var sizes = inTest.mainSources().stream().map(FileSizeTest::lines).sorted().toList();
    var median = sizes.get(sizes.size() / 2);
    assertTrue(
        median <= LARGEST_MEDIAN, "the median source has " + median + " lines: split the longer");
  }

  private static long lines(Path file) {
    return House.text(file).lines().count();
  }
}
