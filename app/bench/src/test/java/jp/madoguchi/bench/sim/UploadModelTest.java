package jp.madoguchi.bench.sim;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.Test;

class UploadModelTest {
  private static final TerminalId DEVICE = new TerminalId("T-01");
  private static final Duration KEPT = Duration.ofDays(7);
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

  private final UploadModel inTest = new UploadModel(KEPT);

  private static byte[] lacks(int from, int count) {
    return new MissingPieces(
            Sha256.of(new byte[] {1}), count, List.of(new MissingPieces.Run(from, count)))
        .encode();
  }

  @Test
  void whatCameStays() {
    inTest.kept(DEVICE, lacks(1, 2), NOW);

    assertThrows(Broken.class, () -> inTest.kept(DEVICE, lacks(0, 3), NOW.plus(KEPT)));
  }

  @Test
  void anUploadThatNobodyGoesOnWithIsForgotten() {
    inTest.kept(DEVICE, lacks(1, 2), NOW);

    assertDoesNotThrow(() -> inTest.kept(DEVICE, lacks(0, 3), NOW.plus(KEPT).plusMillis(1)));
  }
}
