package jp.madoguchi.core.log.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessContent;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.log.checkpoint.DeviceSigner;
import jp.madoguchi.core.log.checkpoint.LogOrigin;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Made-up logs of one terminal, and files of them as an honest and a dishonest hand writes them.
 */
final class MadeLog {
  static final City CITY = new City(Environment.SANDBOX, 5);
  static final TerminalId TERMINAL = new TerminalId("T-1");
  static final LogOrigin ORIGIN =
      new LogOrigin(Environment.SANDBOX, new MunicipalityCode("011002"), TERMINAL);
  static final SoftwareDeviceKeys KEYS = CITY.terminal("T-1");
  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

  private final Random random;
  private final List<AccessEntry> entries = new ArrayList<>();

  MadeLog(long seed, int size) {
    random = new Random(seed);
    Bytes previous = AccessCodec.NO_HASH;
    for (int i = 1; i <= size; i++) {
      AccessEntry entry = entry(i, previous, i == size ? AccessEvent.EXPORTED : event());
      entries.add(entry);
      previous = AccessCodec.hash(AccessCodec.encode(entry));
    }
  }

  /** Any but the one that ends an exported log. */
  private AccessEvent event() {
    List<AccessEvent> events =
        Arrays.stream(AccessEvent.values()).filter(each -> each != AccessEvent.EXPORTED).toList();
    return events.get(random.nextInt(events.size()));
  }

  private AccessEntry entry(long sequence, Bytes previous, AccessEvent event) {
    byte[] salt = new byte[Salted.SALT];
    random.nextBytes(salt);
    boolean about = random.nextBoolean();
    Salted salted =
        new Salted(
            Bytes.of(salt),
            new AccessContent(
                about
                    ? Optional.of(new Purpose(Purpose.Reason.ENQUIRY, "受付" + sequence))
                    : Optional.empty(),
                about ? Optional.of(AddressNumber.of(1 + random.nextInt(999))) : Optional.empty(),
                Optional.empty(),
                "佐倉".repeat(random.nextInt(4))));
    return new AccessEntry(
        sequence,
        previous,
        START.plusSeconds(sequence),
        sequence * 1_000_000_000L,
        TERMINAL,
        new OperatorId("OP-" + (1 + random.nextInt(3))),
        Optional.of(Ulid.of(Bytes.ofHex("0196".repeat(8)))),
        event,
        about ? 1 : 0,
        false,
        salted.commitment(),
        Optional.of(salted));
  }

  List<AccessEntry> entries() {
    return entries;
  }

  /** As an honest terminal writes it, with checkpoints over so many entries. */
  byte[] file(Set<Long> checkpoints) {
    return file(entries, checkpoints, KEYS, true);
  }

  byte[] file() {
    return file(Set.of((long) entries.size()));
  }

  static byte[] file(
      List<AccessEntry> entries, Set<Long> checkpoints, DeviceKeys keys, boolean withContent) {
    DeviceSigner signer = new DeviceSigner(ORIGIN, keys);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LogFileWriter writer = new LogFileWriter(out, withContent);
    MerkleFrontier tree = MerkleFrontier.empty();
    try {
      writer.head(ORIGIN, keys.classicalChain(), keys.quantumSafeChain());
      for (AccessEntry entry : entries) {
        writer.entry(entry);
        tree = tree.append(AccessCodec.encode(entry).toArray());
        if (checkpoints.contains(tree.size())) {
          writer.checkpoint(signer.sign(tree.size(), Bytes.of(tree.root())));
        }
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Every hash from {@code index} on made anew, as one does who alters an entry and hides it. */
  static List<AccessEntry> rechained(List<AccessEntry> altered) {
    List<AccessEntry> result = new ArrayList<>();
    Bytes previous = AccessCodec.NO_HASH;
    for (AccessEntry each : altered) {
      AccessEntry entry =
          new AccessEntry(
              result.size() + 1,
              previous,
              each.at(),
              each.tick(),
              each.terminal(),
              each.operator(),
              each.session(),
              each.event(),
              each.records(),
              each.numberShown(),
              each.commitment(),
              each.salted());
      result.add(entry);
      previous = AccessCodec.hash(AccessCodec.encode(entry));
    }
    return result;
  }

  Set<Long> someSizes(int most) {
    Set<Long> sizes = new TreeSet<>(Set.of((long) entries.size()));
    LongStream.range(0, most).forEach(_ -> sizes.add(1L + random.nextInt(entries.size())));
    return sizes;
  }

  static PublicKey deviceKey() {
    return KEYS.classicalChain().getFirst().getPublicKey();
  }

  static LogVerdict check(byte[] file) {
    return check(file, deviceKey());
  }

  static LogVerdict check(byte[] file, PublicKey key) {
    try {
      return LogCheck.check(new ByteArrayInputStream(file), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
