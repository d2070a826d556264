package jp.madoguchi.sandbox.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessContent;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;

/** Access entries in numbers that no desk comes to in a test. */
final class Looks {
  private Looks() {}

  /** The first entries of a terminal's log. */
  static List<AccessEntry> chain(TerminalId terminal, int count, Randomness randomness) {
    List<AccessEntry> entries = new ArrayList<>(count);
    Bytes previous = AccessCodec.NO_HASH;
    for (int sequence = 1; sequence <= count; sequence++) {
      AccessContent content =
          new AccessContent(
              Optional.empty(),
              Optional.of(AddressNumber.of(1 + sequence % 10)),
              Optional.empty(),
              "made up");
      Salted salted = new Salted(Bytes.of(randomness.bytes(Salted.SALT)), content);
      AccessEntry entry =
          new AccessEntry(
              sequence,
              previous,
              Channel.CLOCK.now(),
              sequence,
              terminal,
              new OperatorId("OP-1"),
              Optional.empty(),
              AccessEvent.VIEW,
              1,
              false,
              salted.commitment(),
              Optional.of(salted));
      entries.add(entry);
      previous = hash(entry);
    }
    return entries;
  }

  static Bytes hash(AccessEntry entry) {
    return AccessCodec.hash(AccessCodec.encode(entry));
  }
}
