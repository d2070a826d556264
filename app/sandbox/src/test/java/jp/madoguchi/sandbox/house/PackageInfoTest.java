package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackageInfoTest {

  private static final String INFO = "package-info.java";
  private static final Pattern DESCRIBED_AND_NULL_MARKED =
      Pattern.compile("\\A/\\*\\*.+?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

  private final House inTest = House.find();

  @Test
  void everyPackageSaysWhatItIsForAndHoldsNoNulls() {
    var without =
        inTest.mainSources().stream()
            .map(file -> file.resolveSibling(INFO))
            .distinct()
            .filter(info -> !isComplete(info))
            .map(inTest::name)
            .toList();
    assertEquals(List.of(), without, "one sentence of Javadoc and @NullMarked belong here");
  }

  private static boolean isComplete(Path info) {
    return Files.exists(info) && DESCRIBED_AND_NULL_MARKED.matcher(House.text(info)).find();
  }
}
