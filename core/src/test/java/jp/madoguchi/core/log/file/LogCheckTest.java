package jp.madoguchi.core.log.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.checkpoint.DeviceSigner;
import jp.madoguchi.core.log.checkpoint.LogOrigin;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCheckTest {
  private static final int SIZE = 12;
  private static final int HEAD = 7;

  private final MadeLog log = new MadeLog(1, SIZE);

  private static LogVerdict bad(long entry, LogFlaw flaw) {
    return new LogVerdict.Bad(entry, entry, flaw);
  }

  private static List<String> lines(byte[] file) {
    return new ArrayList<>(List.of(new String(file, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
  }

  private static byte[] bytes(List<String> lines) {
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The file with its lines after the head changed; line {@code k} is entry {@code k + 1}. */
  private LogVerdict after(UnaryOperator<List<String>> hand) {
    List<String> lines = lines(log.file());
    List<String> body = hand.apply(new ArrayList<>(lines.subList(HEAD, lines.size())));
    List<String> whole = new ArrayList<>(lines.subList(0, HEAD));
    whole.addAll(body);
    return MadeLog.check(bytes(whole));
  }

  @Nested
  class Sound {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverATerminalWritesHolds(long seed) {
      MadeLog made = new MadeLog(seed, 1 + new Random(seed).nextInt(60));
      Set<Long> checkpoints = made.someSizes(4);
      int size = made.entries().size();
      assertEquals(
          new LogVerdict.Sound(
              "madoguchi/sandbox/011002/T-1",
              size,
              0,
              0,
              checkpoints.size(),
              size,
              OptionalLong.empty()),
          MadeLog.check(made.file(checkpoints)));
    }

    static Stream<PublicKey> keys() {
      SoftwareDeviceKeys keys = MadeLog.KEYS;
      return Stream.of(keys.classicalChain(), keys.quantumSafeChain())
          .flatMap(List::stream)
          .map(each -> each.getPublicKey());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theDevicesOwnKeyOrItsRootWillDo(PublicKey key) {
      assertInstanceOf(LogVerdict.Sound.class, MadeLog.check(log.file(), key));
    }

    @Test
    void erasedContentLeavesAllProofsStanding() {
      List<AccessEntry> entries = new ArrayList<>(log.entries());
      entries.subList(0, 5).replaceAll(AccessEntry::withoutContent);
      LogVerdict.Sound found =
          assertInstanceOf(
              LogVerdict.Sound.class,
              MadeLog.check(MadeLog.file(entries, Set.of(12L), MadeLog.KEYS, true)));
      assertEquals(5, found.erased());
      assertEquals(12, found.vouched());
    }

    @Test
    void contentThatWasLeftOutIsCountedApart() {
      LogVerdict.Sound found =
          assertInstanceOf(
              LogVerdict.Sound.class,
              MadeLog.check(MadeLog.file(log.entries(), Set.of(12L), MadeLog.KEYS, false)));
      assertEquals(12, found.withheld());
      assertEquals(0, found.erased());
    }

    @Test
    void entriesAfterTheLastCheckpointAreNotVouchedFor() {
      LogVerdict.Sound found =
          assertInstanceOf(LogVerdict.Sound.class, MadeLog.check(log.file(Set.of(7L))));
      assertEquals(7, found.vouched());
      assertEquals(12, found.entries());
    }

    @Test
    void aClockThatWasPutBackIsToldAndNoFlaw() {
      List<AccessEntry> entries = new ArrayList<>(log.entries());
      AccessEntry late = entries.get(3);
      entries.set(
          3,
          new AccessEntry(
              late.sequence(),
              late.previousHash(),
              late.at().plusSeconds(3600),
              late.tick(),
              late.terminal(),
              late.operator(),
              late.session(),
              late.event(),
              late.records(),
              late.numberShown(),
              late.commitment(),
              late.salted()));
      LogVerdict.Sound found =
          assertInstanceOf(
              LogVerdict.Sound.class,
              MadeLog.check(
                  MadeLog.file(MadeLog.rechained(entries), Set.of(12L), MadeLog.KEYS, true)));
      assertEquals(OptionalLong.of(5), found.clockBack());
    }
  }

  @Nested
  class Altered {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void anySingleByteThatIsFlippedIsNamedAtItsEntry(long seed) {
      Random random = new Random(seed);
      byte[] sound = log.file(Set.of(5L, 12L));
      for (int i = 0; i < 200; i++) {
        byte[] flipped = sound.clone();
        int at = random.nextInt(flipped.length);
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        LogVerdict.Bad found =
            assertInstanceOf(LogVerdict.Bad.class, MadeLog.check(flipped), "byte " + at);
        assertEquals(expected(sound, at, found.flaw()), found.entry(), "byte " + at + " " + found);
      }
    }

    /**
     * A flip is named at the entry of its line; in a checkpoint, at the last entry under it, or at
     * the next one where the line no longer says that it is a checkpoint.
     */
    private static long expected(byte[] sound, int at, LogFlaw flaw) {
      List<String> lines = lines(sound);
      int line = 0;
      for (int end = lines.getFirst().length(); end <= at; end += lines.get(line).length()) {
        line++;
      }
      if (line < HEAD) {
        return 0;
      }
      long before =
          lines.subList(HEAD, line).stream().filter(each -> each.startsWith("entry")).count();
      boolean checkpoint = lines.get(line).startsWith("checkpoint") && flaw != LogFlaw.LINE;
      return checkpoint ? before : before + 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 10, 11})
    void anEntryThatWasDroppedIsNamed(int index) {
      assertEquals(
          bad(index + 1, LogFlaw.SEQUENCE),
          after(body -> {
            body.remove(index);
            return body;
          }));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 10})
    void entriesThatChangedPlacesAreNamed(int index) {
      assertEquals(
          bad(index + 1, LogFlaw.SEQUENCE),
          after(body -> {
            Collections.swap(body, index, index + 1);
            return body;
          }));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 11})
    void anEntryThatCameTwiceIsNamed(int index) {
      assertEquals(
          bad(index + 2, LogFlaw.SEQUENCE),
          after(body -> {
            body.add(index, body.get(index));
            return body;
          }));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5", "4, 1, 5", "5, 1, 5", "6, 6, 12", "11, 6, 12"})
    void whoRechainsAfterAnAlterationMeetsTheCheckpoint(int entry, int first, int through) {
      List<AccessEntry> entries = new ArrayList<>(log.entries());
      entries.set(entry - 1, entries.get(entry));
      List<AccessEntry> forged = MadeLog.rechained(entries);
      byte[] honest = log.file(Set.of(5L, 12L));
      assertEquals(
          new LogVerdict.Bad(first, through, LogFlaw.CHECKPOINT_ROOT),
          MadeLog.check(withCheckpointsOf(honest, forged)));
    }

    private static byte[] withCheckpointsOf(byte[] honest, List<AccessEntry> forged) {
      List<String> signed =
          lines(honest).stream().filter(each -> each.startsWith("checkpoint")).toList();
      List<String> lines = lines(MadeLog.file(forged, Set.of(5L, 12L), MadeLog.KEYS, true));
      int next = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("checkpoint")) {
          lines.set(i, signed.get(next++));
        }
      }
      return bytes(lines);
    }

    @Test
    void contentThatIsNotTheOneCommittedToIsNamed() {
      List<AccessEntry> entries = new ArrayList<>(log.entries());
      entries.set(6, entries.get(6).with(entries.get(7).salted()));
      assertEquals(
          bad(7, LogFlaw.CONTENT),
          MadeLog.check(MadeLog.file(entries, Set.of(12L), MadeLog.KEYS, true)));
    }

    @Test
    void anEntryOfAnotherTerminalIsNamed() {
      List<AccessEntry> entries = new ArrayList<>(log.entries());
      AccessEntry own = entries.get(2);
      entries.set(
          2,
          new AccessEntry(
              own.sequence(),
              own.previousHash(),
              own.at(),
              own.tick(),
              new TerminalId("T-2"),
              own.operator(),
              own.session(),
              own.event(),
              own.records(),
              own.numberShown(),
              own.commitment(),
              own.salted()));
      assertEquals(
          bad(3, LogFlaw.OTHER_TERMINAL),
          MadeLog.check(MadeLog.file(MadeLog.rechained(entries), Set.of(12L), MadeLog.KEYS, true)));
    }
  }

  @Nested
  class CutShort {
    @Test
    void whereverTheFileStopsTheEntryIsNamed() {
      byte[] sound = log.file();
      Random random = new Random(21);
      for (int i = 0; i < 300; i++) {
        int length = random.nextInt(sound.length);
        LogVerdict.Bad found =
            assertInstanceOf(
                LogVerdict.Bad.class, MadeLog.check(Arrays.copyOf(sound, length)), "" + length);
        long whole =
            lines(Arrays.copyOf(sound, length)).stream()
                .filter(each -> each.startsWith("entry") && each.endsWith("\n"))
                .count();
        boolean inHead = found.flaw() == LogFlaw.HEAD;
        assertEquals(inHead ? 0 : whole + 1, found.entry(), "" + length);
      }
    }

    @Test
    void aLogWithoutCheckpointsProvesNothing() {
      assertEquals(bad(13, LogFlaw.NO_CHECKPOINT), MadeLog.check(log.file(Set.of())));
    }

    @Test
    void anEndThatWasMadeAnewIsNotThatOfAnExport() {
      List<AccessEntry> fewer = log.entries().subList(0, 7);
      assertEquals(
          bad(8, LogFlaw.NOT_CLOSED),
          MadeLog.check(MadeLog.file(fewer, Set.of(5L, 7L), MadeLog.KEYS, true)));
    }

    @Test
    void nothingMayFollowTheEnd() {
      assertEquals(
          bad(13, LogFlaw.END),
          after(body -> {
            body.add("entry\n");
            return body;
          }));
    }

    @Test
    void anEndThatCountsOtherwiseIsNamed() {
      assertEquals(
          bad(13, LogFlaw.END),
          after(body -> {
            body.set(body.size() - 1, "end 13 1\n");
            return body;
          }));
    }
  }

  @Nested
  class Checkpoints {
    @Test
    void oneOverFewerEntriesThanBeforeIsARollback() {
      assertEquals(
          bad(12, LogFlaw.CHECKPOINT_SIZE),
          after(body -> {
            body.add(13, checkpointLine(Set.of(5L, 12L), 5));
            return body;
          }));
    }

    private String checkpointLine(Set<Long> sizes, int index) {
      return lines(log.file(sizes)).get(HEAD + index);
    }

    @Test
    void theSameOneTwiceIsNotAllowed() {
      assertEquals(
          bad(12, LogFlaw.CHECKPOINT_SIZE),
          after(body -> {
            body.add(13, body.get(12));
            return body;
          }));
    }

    @Test
    void oneOfAnotherLogIsNamed() {
      List<String> other =
          lines(log.file()).stream()
              .map(each ->
                  each.startsWith("checkpoint")
                      ? "checkpoint " + LogFile.base64(ofTerminal("T-9")) + "\n"
                      : each)
              .toList();
      assertEquals(bad(12, LogFlaw.CHECKPOINT_ORIGIN), MadeLog.check(bytes(other)));
    }

    private byte[] ofTerminal(String name) {
      var origin =
          new LogOrigin(
              MadeLog.ORIGIN.environment(), MadeLog.ORIGIN.municipality(), new TerminalId(name));
      return new DeviceSigner(origin, MadeLog.KEYS).sign(12, AccessCodec.NO_HASH).toArray();
    }

    @Test
    void oneThatAnotherDeviceSignedIsNamed() {
      SoftwareDeviceKeys other = MadeLog.CITY.terminal("T-1");
      List<String> foreign =
          lines(MadeLog.file(log.entries(), Set.of(12L), other, true)).stream()
              .filter(each -> each.startsWith("checkpoint"))
              .toList();
      assertEquals(
          bad(12, LogFlaw.CHECKPOINT_SIGNATURE),
          after(body -> {
            body.set(12, foreign.getFirst());
            return body;
          }));
    }
  }

  @Nested
  class Head {
    @Test
    void aKeyThatIsNoneOfTheFilesIsRefused() {
      PublicKey other = MadeLog.CITY.terminal("T-1").classicalChain().getFirst().getPublicKey();
      assertEquals(bad(0, LogFlaw.OTHER_KEY), MadeLog.check(log.file(), other));
    }

    @Test
    void aTerminalOfTheSameCityCannotSpeakForAnother() {
      SoftwareDeviceKeys other = MadeLog.CITY.terminal("T-2");
      byte[] file = MadeLog.file(log.entries(), Set.of(12L), other, true);
      assertEquals(
          bad(0, LogFlaw.CERTIFICATES),
          MadeLog.check(file, other.classicalChain().getLast().getPublicKey()));
    }

    @Test
    void aDeviceOfAnotherCityIsNoneUnderTheRoot() {
      City elsewhere = new City(MadeLog.ORIGIN.environment(), 6);
      byte[] file = MadeLog.file(log.entries(), Set.of(12L), elsewhere.terminal("T-1"), true);
      assertEquals(
          bad(0, LogFlaw.OTHER_KEY),
          MadeLog.check(file, MadeLog.KEYS.classicalChain().getLast().getPublicKey()));
    }
  }

  @Nested
  class Hostile {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "madoguchi-log 2\n", "PK\u0003\u0004", "madoguchi-log 1\n"})
    void whatIsNoSuchFileIsSaidSo(String content) {
      assertEquals(
          bad(0, LogFlaw.HEAD), MadeLog.check(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aLineWithoutEndIsNotReadToItsEnd() {
      assertEquals(
          bad(2, LogFlaw.LINE),
          after(body -> List.of(body.getFirst(), "entry " + "A".repeat(5_000_000))));
    }

    @Test
    void bytesThatAreNoTextAreALineThatIsNone() {
      assertEquals(
          bad(3, LogFlaw.LINE),
          after(body -> {
            body.set(2, "entry \u00ff\u00fe\u0000 \u00e3\u0081 erased\n");
            return body;
          }));
    }

    @Test
    void anyBytesAtAllAreAnswered() {
      Random random = new Random(31);
      byte[] sound = log.file();
      for (int i = 0; i < 200; i++) {
        byte[] noise = sound.clone();
        int from = random.nextInt(noise.length);
        byte[] junk = new byte[Math.min(noise.length - from, 1 + random.nextInt(400))];
        random.nextBytes(junk);
        System.arraycopy(junk, 0, noise, from, junk.length);
        assertInstanceOf(LogVerdict.Bad.class, MadeLog.check(noise));
      }
    }
  }
}
