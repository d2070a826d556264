package jp.madoguchi.core.envelope;

import java.util.Arrays;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * Our own signed attribute of a sealed batch: what it is about, and for whom and how it was sealed.
 * The recipient stands under the signatures because a signature alone could be taken out and sealed
 * again to somebody else.
 *
 * <p>Wire: map {1: schema, 2: environment, 3: device, 4: epoch, 5: sequence, 6: previous batch
 * hash, 7: Merkle root, 8: count, 9: recipient hash, 10: suite}.
 */
record BoundAttributes(EnvelopeAttributes attributes, Bytes recipient, int suite) {
  private static final int MAX_ENCODED = 512;

  byte[] encode() {
    EnvelopeAttributes a = attributes;
    return new CborWriter()
        .map(10)
        .integer(1)
        .integer(a.schema())
        .integer(2)
        .integer(a.environment().code())
        .integer(3)
        .text(a.device().value())
        .integer(4)
        .integer(a.epoch())
        .integer(5)
        .integer(a.sequence())
        .integer(6)
        .bytes(a.previousBatchHash().toArray())
        .integer(7)
        .bytes(a.merkleRoot().toArray())
        .integer(8)
        .integer(a.count())
        .integer(9)
        .bytes(recipient.toArray())
        .integer(10)
        .integer(suite)
        .toBytes();
  }

  static BoundAttributes decode(byte[] encoded) throws MalformedCbor {
    CborReader reader = new CborReader(encoded, MAX_ENCODED);
    reader.openMap(10, 10);
    reader.key(1);
    int schema = reader.readSmallInt(1, Integer.MAX_VALUE);
    reader.key(2);
    Environment environment = environment(reader);
    reader.key(3);
    TerminalId device = device(reader);
    reader.key(4);
    int epoch = reader.readSmallInt(1, Integer.MAX_VALUE);
    reader.key(5);
    long sequence = reader.readInt(1, Long.MAX_VALUE);
    reader.key(6);
    Bytes previous = hash(reader);
    reader.key(7);
    Bytes root = hash(reader);
    reader.key(8);
    int count = reader.readSmallInt(0, Integer.MAX_VALUE);
    reader.key(9);
    Bytes recipient = hash(reader);
    reader.key(10);
    int suite = reader.readSmallInt(1, Integer.MAX_VALUE);
    reader.close();
    reader.finish();
    return new BoundAttributes(
        new EnvelopeAttributes(schema, environment, device, epoch, sequence, previous, root, count),
        recipient,
        suite);
  }

  static Environment environment(CborReader reader) throws MalformedCbor {
    int start = reader.offset();
    long code = reader.readInt();
    return Arrays.stream(Environment.values())
        .filter(each -> each.code() == code)
        .findFirst()
        .orElseThrow(() -> new MalformedCbor(start, Reason.INVALID_VALUE));
  }

  private static TerminalId device(CborReader reader) throws MalformedCbor {
    int start = reader.offset();
    try {
      return new TerminalId(reader.readText(32));
    } catch (IllegalArgumentException e) {
      throw reader.invalid(start, e);
    }
  }

  private static Bytes hash(CborReader reader) throws MalformedCbor {
    return Bytes.of(reader.readBytes(EnvelopeAttributes.HASH, EnvelopeAttributes.HASH));
  }
}
