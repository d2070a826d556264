package jp.madoguchi.core.ledger;

import java.security.cert.CertificateException;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;

/**
 * A centre's newest checkpoint for somebody who holds an older one. Nothing of it is verified by
 * reading it.
 *
 * <p>Wire: array {@code [note, classical certificate, quantum-safe certificate, path[]]}.
 *
 * @param path the consistency proof from the older size; empty where there is none
 */
public record LedgerNews(SignedNote note, LedgerKeys keys, List<byte[]> path) {
  /** Longer answers are refused unread. */
  public static final int MAX_SIZE = SignedNote.MAX_SIZE + (32 << 10);

  public LedgerNews {
    path = List.copyOf(path);
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(2 + LedgerKeys.COUNT).bytes(note.encode().toArray());
    keys.encode().forEach(each -> out.bytes(each.toArray()));
    Hashes.write(out, path);
    return out.toBytes();
  }

  public static LedgerNews decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openArray(2 + LedgerKeys.COUNT);
    int start = in.offset();
    Bytes note = Bytes.of(in.readBytes(SignedNote.MAX_SIZE));
    Bytes classical = Bytes.of(in.readBytes(Certificates.MAX_SIZE));
    Bytes quantumSafe = Bytes.of(in.readBytes(Certificates.MAX_SIZE));
    List<byte[]> path = Hashes.read(in);
    in.close();
    in.finish();
    try {
      return new LedgerNews(
          SignedNote.parse(note)
              .orElseThrow(() -> new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE)),
          LedgerKeys.decode(List.of(classical, quantumSafe)),
          path);
    } catch (CertificateException e) {
      throw in.invalid(start, e);
    }
  }
}
