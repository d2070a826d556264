package jp.madoguchi.core.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.merkle.MerkleTree;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.value.Bytes;

/**
 * The canonical bytes of a {@link Batch}, as laid out there. Each change and each entry of the log
 * stands in a byte string of its own: a change's bytes are a leaf of the Merkle tree, an entry's
 * bytes are what its chain hashes, and neither is ever encoded again. Reading is strict; nothing is
 * verified here but that the manifest tells the truth.
 */
public final class BatchCodec {
  /** A batch is refused above this many changes (protocol point 1). */
  public static final int MAX_CHANGES = 10_000;

  /** A batch is refused above this many entries of the access log. */
  public static final int MAX_LOG = 100_000;

  /** A batch is refused above 64 MiB. */
  public static final int MAX_SIZE = 64 << 20;

  private BatchCodec() {}

  /**
   * The canonical bytes.
   *
   * @throws IllegalArgumentException a change's credential is not among the batch's, a credential
   *     stands there twice, or there is more of something than allowed
   */
  public static byte[] encode(Batch batch) {
    return encodeRooted(batch).bytes();
  }

  /**
   * A batch's canonical bytes with what they say of themselves.
   *
   * @param root over the changes' bytes (RFC 6962); 32 bytes
   */
  record Encoded(byte[] bytes, Bytes root) {}

  /**
   * A batch as it was read.
   *
   * @param root over the changes' bytes, which was compared with them
   */
  record Decoded(Batch batch, Bytes root) {}

  static Encoded encodeRooted(Batch batch) {
    List<byte[]> changes = changes(batch);
    if (changes.size() > MAX_CHANGES || batch.log().size() > MAX_LOG) {
      throw new IllegalArgumentException("too many changes or log entries");
    }
    CborWriter out = new CborWriter().array(5);
    HeaderCodec.write(out, batch.header());
    out.map(4);
    out.integer(1).integer(changes.size());
    byte[] root = MerkleTree.root(changes);
    out.integer(2).bytes(root);
    out.integer(3).integer(batch.logSize());
    out.integer(4).bytes(batch.logHash().toArray());
    out.array(batch.credentials().size());
    batch.credentials().forEach(credential -> CredentialCodec.write(out, credential));
    out.array(changes.size());
    changes.forEach(out::bytes);
    out.array(batch.log().size());
    batch.log().forEach(entry -> out.bytes(AccessCodec.encodeWhole(entry)));
    return new Encoded(out.toBytes(), Bytes.of(root));
  }

  /** The bytes of each change, the leaves of the tree. */
  public static List<byte[]> changes(Batch batch) {
    Map<SessionCredential, Integer> places = new HashMap<>();
    for (SessionCredential each : batch.credentials()) {
      if (places.put(each, places.size()) != null) {
        throw new IllegalArgumentException("a credential twice");
      }
    }
    return batch.changes().stream().map(change -> change(change, places)).toList();
  }

  private static byte[] change(ApprovedChange change, Map<SessionCredential, Integer> places) {
    Integer place = places.get(change.entered().credential());
    if (place == null) {
      throw new IllegalArgumentException("a change without its credential");
    }
    byte[] bytes = ChangeCodec.encode(change, place);
    if (bytes.length > ChangeCodec.MAX_CHANGE) {
      throw new IllegalArgumentException("a change of " + bytes.length + " bytes");
    }
    return bytes;
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a batch
   */
  public static Batch decode(byte[] bytes) throws MalformedCbor {
    return decodeRooted(bytes).batch();
  }

  static Decoded decodeRooted(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openArray(5);
    BatchHeader header = HeaderCodec.read(in);
    int manifest = in.offset();
    in.openMap(4, 4);
    in.key(1);
    int count = in.readSmallInt(0, MAX_CHANGES);
    in.key(2);
    Bytes root = HeaderCodec.hash(in);
    in.key(3);
    long logSize = in.readInt(0, Long.MAX_VALUE);
    in.key(4);
    Bytes logHash = HeaderCodec.hash(in);
    in.close();
    List<SessionCredential> credentials = credentials(in);
    List<byte[]> leaves = leaves(in);
    List<AccessEntry> log = log(in);
    in.close();
    in.finish();
    if (leaves.size() != count || !Bytes.of(MerkleTree.root(leaves)).equals(root)) {
      throw new MalformedCbor(manifest, Reason.INVALID_VALUE);
    }
    List<ApprovedChange> changes = new ArrayList<>(count);
    for (byte[] leaf : leaves) {
      changes.add(ChangeCodec.decode(leaf, credentials));
    }
    return new Decoded(new Batch(header, credentials, changes, log, logSize, logHash), root);
  }

  private static List<SessionCredential> credentials(CborReader in) throws MalformedCbor {
    int start = in.offset();
    int count = in.openArray(0, ChangeCodec.MAX_CREDENTIALS);
    List<SessionCredential> credentials = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      credentials.add(CredentialCodec.read(in));
    }
    in.close();
    if (credentials.stream().distinct().count() != count) {
      throw new MalformedCbor(start, Reason.INVALID_VALUE);
    }
    return credentials;
  }

  private static List<byte[]> leaves(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, MAX_CHANGES);
    List<byte[]> leaves = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      leaves.add(in.readBytes(1, ChangeCodec.MAX_CHANGE));
    }
    in.close();
    return leaves;
  }

  private static List<AccessEntry> log(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, MAX_LOG);
    List<AccessEntry> log = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      log.add(AccessCodec.decodeWhole(in.readBytes(1, AccessCodec.MAX_WHOLE)));
    }
    in.close();
    return log;
  }
}
