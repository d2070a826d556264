package jp.madoguchi.core.trust;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;

/**
 * The certificates that no longer count. The list is signed and its version never goes back
 * (protocol point 18); both are up to whoever takes it over.
 */
public record Revocations(long version, Set<Fingerprint> fingerprints) implements RevocationSource {
  /** A list with more entries is refused. */
  public static final int MAX_ENTRIES = 100_000;

  public Revocations {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** The list before the first revocation. */
  public static Revocations none() {
    return new Revocations(0, Set.of());
  }

  @Override
  public Revocations now() {
    return this;
  }

  public boolean contains(Fingerprint fingerprint) {
    return fingerprints.contains(fingerprint);
  }

  /** The next version with more entries. */
  public Revocations adding(Collection<Fingerprint> more) {
    Set<Fingerprint> all = new TreeSet<>(fingerprints);
    all.addAll(more);
    return new Revocations(version + 1, all);
  }

  /** Deterministic CBOR: {@code {0: version, 1: [fingerprint in ascending order, …]}}. */
  public byte[] encode() {
    CborWriter writer = new CborWriter().map(2).integer(0).integer(version).integer(1);
    writer.array(fingerprints.size());
    new TreeSet<>(fingerprints).forEach(each -> writer.bytes(each.bytes()));
    return writer.toBytes();
  }

  public static Revocations decode(byte[] encoded) throws MalformedCbor {
    CborReader reader = new CborReader(encoded, 64 + MAX_ENTRIES * 34);
    reader.openMap(2, 2);
    reader.key(0);
    long version = reader.readInt(0, Long.MAX_VALUE);
    reader.key(1);
    int count = reader.openArray(0, MAX_ENTRIES);
    Set<Fingerprint> fingerprints = new TreeSet<>();
    byte[] last = {};
    for (int i = 0; i < count; i++) {
      int start = reader.offset();
      byte[] hash = reader.readBytes(Fingerprint.LENGTH, Fingerprint.LENGTH);
      if (Arrays.compareUnsigned(last, hash) >= 0) {
        throw new MalformedCbor(start, Reason.INVALID_VALUE);
      }
      fingerprints.add(Fingerprint.ofHash(hash));
      last = hash;
    }
    reader.close();
    reader.close();
    reader.finish();
    return new Revocations(version, fingerprints);
  }
}
