package jp.madoguchi.bench.centre;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.bench.Figures;
import jp.madoguchi.storage.postgres.PostgresServer;

/**
 * The least that anybody does for a change: two ECDSA signatures verified with the platform's own
 * provider, on all processors, and one row of one table put in place with {@code unnest}, all of a
 * batch in one transaction. No envelope, no decoding, no rules, no history, no log, no receipt.
 */
final class BareLoop {
  private static final int SIGNED = 400;
  private static final int ROW_BYTES = 400;
  private static final String MADE =
      "create table bare_loop (number bigint primary key, version integer, record bytea)";
  private static final String PUT =
      "insert into bare_loop select * from unnest(?::bigint[], ?::integer[], ?::bytea[])"
          + " on conflict (number) do update set version = excluded.version,"
          + " record = excluded.record";

  private record Signed(byte[] message, byte[] signature) {}

  private final KeyPair key;
  private final List<Signed> signed;

  private BareLoop(KeyPair key, List<Signed> signed) {
    this.key = key;
    this.signed = signed;
  }

  /** With some signatures, which are verified over and over. */
  static BareLoop create() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "SunEC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair key = generator.generateKeyPair();
    List<Signed> signed = new ArrayList<>();
    for (int i = 0; i < SIGNED; i++) {
      byte[] message = ("change " + i).getBytes(StandardCharsets.US_ASCII);
      Signature signer = Signature.getInstance("SHA256withECDSA", "SunEC");
      signer.initSign(key.getPrivate());
      signer.update(message);
      signed.add(new Signed(message, signer.sign()));
    }
    return new BareLoop(key, signed);
  }

  /** Milliseconds for each of some batches, after one that does not count. */
  double[] run(String url, int changes, int times) throws SQLException {
    double[] millis = new double[times];
    try (Connection database =
        DriverManager.getConnection(url, PostgresServer.USER, PostgresServer.PASSWORD)) {
      database.createStatement().execute(MADE);
      database.setAutoCommit(false);
      put(database, changes, 0);
      for (int i = 0; i < times; i++) {
        long start = System.nanoTime();
        verify(changes);
        put(database, changes, i + 1);
        millis[i] = Figures.since(start);
      }
    }
    return millis;
  }

  private void verify(int changes) {
    if (!IntStream.range(0, 2 * changes).parallel().allMatch(i -> holds(signed.get(i % SIGNED)))) {
      throw new IllegalStateException("a signature does not hold");
    }
  }

  private boolean holds(Signed each) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA", "SunEC");
      verifier.initVerify(key.getPublic());
      verifier.update(each.message());
      return verifier.verify(each.signature());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(Connection database, int changes, int version) throws SQLException {
    Object[] numbers = IntStream.range(0, changes).mapToObj(Long::valueOf).toArray();
    Object[] versions = IntStream.range(0, changes).mapToObj(_ -> version).toArray();
    byte[][] records = new byte[changes][ROW_BYTES];
    Array first = database.createArrayOf("bigint", numbers);
    Array second = database.createArrayOf("integer", versions);
    Array third = database.createArrayOf("bytea", records);
    try (PreparedStatement put = database.prepareStatement(PUT)) {
      put.setArray(1, first);
      put.setArray(2, second);
      put.setArray(3, third);
      put.executeUpdate();
    }
    database.commit();
  }
}
