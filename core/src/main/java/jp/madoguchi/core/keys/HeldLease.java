package jp.madoguchi.core.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * A lease with its secret, as the terminal holds it between contacts with the centre. The secret of
 * a store stays the same when its lease is renewed; only the end moves. Whoever makes a HeldLease
 * has checked that it comes from the centre; nothing here does.
 *
 * <p>Safe for use by several threads.
 */
public final class HeldLease implements AutoCloseable {
  private static final String LABEL = "madoguchi lease";
  private static final int SECRET_BYTES = 32;

  private final Lease lease;
  private final Secret secret;

  /** Takes {@code secret} (32 bytes) over. */
  public HeldLease(Lease lease, Secret secret) {
    if (secret.length() != SECRET_BYTES) {
      throw new IllegalArgumentException("a lease secret has 32 bytes");
    }
    this.lease = lease;
    this.secret = secret;
  }

  public Lease lease() {
    return lease;
  }

  /**
   * The secret while the lease holds, still owned by this lease. Once over, the secret is
   * destroyed, here and for good, even if the clock goes back.
   */
  public Secret secretAt(Clock clock) throws KeysRefused {
    try {
      lease.check(clock);
    } catch (KeysRefused.LeaseOver over) {
      secret.close();
      throw over;
    }
    if (secret.isDestroyed()) {
      throw new KeysRefused.LeaseOver(lease);
    }
    return secret;
  }

  /** The same secret under another lease; this one stays the caller's. */
  public HeldLease renewed(Lease next) {
    return new HeldLease(next, secret.copy());
  }

  /** For the disk, under the device secret; erasing the file ends the lease. */
  public byte[] seal(Secret deviceSecret, Randomness random) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(plain);
        Secret key = key(deviceSecret)) {
      out.writeUTF(lease.id());
      writeInstant(out, lease.from());
      writeInstant(out, lease.until());
      byte[] head = plain.toByteArray();
      return secret.use(bytes -> {
        byte[] whole = Arrays.copyOf(head, head.length + SECRET_BYTES);
        System.arraycopy(bytes, 0, whole, head.length, SECRET_BYTES);
        byte[] sealed = SealedBlob.seal(key, LABEL, whole, random);
        Arrays.fill(whole, (byte) 0);
        return sealed;
      });
    } catch (IOException e) {
      throw new IllegalArgumentException("lease name too long", e);
    }
  }

  /** What {@link #seal} wrote. */
  public static HeldLease open(byte[] sealed, Secret deviceSecret) throws KeysRefused {
    try (Secret key = key(deviceSecret)) {
      byte[] plain = SealedBlob.open(key, LABEL, sealed);
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
        Lease lease = new Lease(in.readUTF(), readInstant(in), readInstant(in));
        byte[] secret = in.readAllBytes();
        return new HeldLease(lease, Secret.taking(secret));
      } catch (IOException | RuntimeException e) {
        throw new KeysRefused.Damaged(LABEL);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  @Override
  public void close() {
    secret.close();
  }

  private static Secret key(Secret deviceSecret) {
    return DerivedKey.of(List.of(deviceSecret), new byte[32], LABEL);
  }

  private static void writeInstant(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
