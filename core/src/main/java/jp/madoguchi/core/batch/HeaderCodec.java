package jp.madoguchi.core.batch;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.value.Bytes;

/** A {@link BatchHeader} inside a batch, as laid out there. */
final class HeaderCodec {
  private static final int FORMAT = 1;
  private static final int KEYS = 13;
  private static final int MAX_TEXT = 64;

  private HeaderCodec() {}

  static void write(CborWriter out, BatchHeader header) {
    out.map(KEYS);
    new Heading(FORMAT, header.environment(), header.municipality()).write(out);
    out.integer(4).text(header.device().value());
    out.integer(5).integer(header.epoch());
    out.integer(6).integer(header.sequence());
    out.integer(7).bytes(header.previousBatchHash().toArray());
    out.integer(8).integer(header.createdTick());
    out.integer(9).text(header.bootId());
    out.integer(10);
    header.lastCentreTime().ifPresentOrElse(time -> out.integer(time.getEpochSecond()), out::nil);
    out.integer(11).integer(header.trustVersion());
    out.integer(12).text(header.appVersion());
    out.integer(13).bool(header.lastOfDay());
  }

  static BatchHeader read(CborReader in) throws MalformedCbor {
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    BatchHeader header =
        new BatchHeader(
            heading.environment(),
            heading.municipality(),
            in.at(4).readText(32, TerminalId::new),
            in.at(5).readSmallInt(1, Integer.MAX_VALUE),
            in.at(6).readInt(1, Long.MAX_VALUE),
            hash(in.at(7)),
            in.at(8).readInt(),
            in.at(9).readText(MAX_TEXT),
            time(in.at(10)),
            in.at(11).readSmallInt(1, Integer.MAX_VALUE),
            in.at(12).readText(MAX_TEXT),
            in.at(13).readBool());
    in.close();
    return header;
  }

  static Bytes hash(CborReader in) throws MalformedCbor {
    return Bytes.of(in.readBytes(32, 32));
  }

  private static Optional<Instant> time(CborReader in) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(CredentialCodec.seconds(in));
  }
}
