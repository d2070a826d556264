package jp.madoguchi.bench.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.core.simulator.disk.DiskEvent;
import org.junit.jupiter.api.Test;

/** Looks through every byte that a day asked the disk to take, also those overwritten since. */
class NothingInClearTest {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @Test
  void noResidentOperatorOrKeyIsEverWritten() throws Exception {
    Trace inTest = new Recordings(LabOffice.open(), new Random(6)).day();
    List<String> written = inTest.events().stream().flatMap(NothingInClearTest::bytes).toList();
    assertTrue(written.size() > 20);

    List<String> needles =
        Stream.concat(texts().flatMap(NothingInClearTest::encoded), Stream.of(key())).toList();
    assertEquals(
        List.of(),
        needles.stream().filter(n -> written.stream().anyMatch(w -> w.contains(n))).toList());
  }

  private static Stream<String> texts() {
    return Stream.concat(
        LabOffice.residents()
            .flatMap(r ->
                Stream.of(
                    r.name().name().value(),
                    r.name().kana().value(),
                    r.code().digits(),
                    r.address().address().town().value() + r.address().address().lot().value())),
        Stream.of("架空　P-1", "架空荘", "番地が違う", "resident", "CREATE TABLE"));
  }

  private static Stream<String> encoded(String text) {
    return CHARSETS.stream()
        .map(charset -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
  }

  private static String key() {
    return LabOffice.key().use(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Stream<String> bytes(DiskEvent event) {
    return switch (event) {
      case DiskEvent.Write write ->
          Stream.of(new String(write.bytes(), StandardCharsets.ISO_8859_1));
      case DiskEvent.Replace replace ->
          Stream.of(new String(replace.content(), StandardCharsets.ISO_8859_1));
      default -> Stream.of();
    };
  }
}
