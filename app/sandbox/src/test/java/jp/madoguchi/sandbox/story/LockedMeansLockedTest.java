package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.StoreKeys;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Locked means locked: once the card is pulled or the terminal locked by its key, the window's
 * process knows nobody any more, and neither do the terminal's files.
 */
class LockedMeansLockedTest {
  /** Of the household that was looked at; the clerk typed none of it. */
  private static final List<String> PEOPLE = List.of("翔太", "美咲", "ケンイチ", "ユミコ", "ショウタ", "ミサキ");

  private static final String DEVICE_SECRET = "device secret";

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private final Map<String, List<byte[]>> needles = new LinkedHashMap<>();

  @Test
  void noResidentAndNoKeyIsLeftInTheHeapOrInAFile(@TempDir Path folder) throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    PEOPLE.forEach(this::text);
    text(new StringBuilder(OneSeat.TYPED_BACKWARDS).reverse().toString());
    keys(sandbox);

    Process seat = OneSeat.process(sandbox, folder).inheritIO().start();
    try {
      assertTrue(seat.waitFor(3, TimeUnit.MINUTES));
    } finally {
      seat.destroyForcibly();
    }
    assertEquals(0, seat.exitValue());

    Set<String> people = new TreeSet<>(PEOPLE);
    Set<String> open = found(folder.resolve(OneSeat.OPEN));
    assertTrue(open.containsAll(people), () -> "the search finds nothing where all is: " + open);
    assertEquals(Set.of(), found(folder.resolve(OneSeat.LOCKED)));
    assertEquals(Set.of(), found(folder.resolve(OneSeat.LOCKED_BY_KEY)));
    assertEquals(
        Map.of("device.keys", Set.of(DEVICE_SECRET)),
        foundIn(sandbox.resolve("terminal")),
        "without a token the device secret lies open, and nothing else does");
  }

  private Map<String, Set<String>> foundIn(Path folder) throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Set<String> here = found(file);
        if (!here.isEmpty()) {
          found.put(folder.relativize(file).toString(), here);
        }
      }
    }
    return found;
  }

  private void text(String text) {
    needles.put(text, CHARSETS.stream().map(text::getBytes).toList());
  }

  private void keys(Path directory) throws Exception {
    var clock = new SystemClock();
    try (Sandbox sandbox = Sandbox.open(directory, clock, new SystemRandomness());
        Secret device = sandbox.installation().keys().deviceSecret();
        HeldLease lease =
            HeldLease.open(sandbox.terminalFiles().read(LoginParts.LEASE).orElseThrow(), device);
        Secret store = new StoreKeys(sandbox, clock).of(TrayCard.AOKI)) {
      needles.put(DEVICE_SECRET, List.of(device.use(byte[]::clone)));
      needles.put("lease secret", List.of(lease.secretAt(clock).use(byte[]::clone)));
      needles.put("store key", List.of(store.use(byte[]::clone)));
    }
  }

  /** Which needles lie anywhere in the file. */
  private Set<String> found(Path file) throws IOException {
    byte[] heap = Files.readAllBytes(file);
    Map<Integer, List<Needle>> byBeginning =
        needles.entrySet().stream()
            .flatMap(
                each -> each.getValue().stream().map(bytes -> new Needle(each.getKey(), bytes)))
            .collect(Collectors.groupingBy(needle -> beginning(needle.bytes(), 0)));
    Set<String> found = new TreeSet<>();
    for (int at = 0; at < heap.length - 1; at++) {
      for (Needle needle : byBeginning.getOrDefault(beginning(heap, at), List.of())) {
        if (needle.isAt(heap, at)) {
          found.add(needle.name());
        }
      }
    }
    return found;
  }

  private static int beginning(byte[] bytes, int at) {
    return bytes[at] << 8 | bytes[at + 1] & 0xFF;
  }

  private record Needle(String name, byte[] bytes) {
    boolean isAt(byte[] heap, int at) {
      int end = Math.min(heap.length, at + bytes.length);
      return Arrays.equals(heap, at, end, bytes, 0, bytes.length);
    }
  }
}
