package jp.madoguchi.core.envelope;

import static jp.madoguchi.core.envelope.Forge.CITY;
import static jp.madoguchi.core.envelope.Forge.CONTENT;
import static jp.madoguchi.core.envelope.Forge.DEVICE;
import static jp.madoguchi.core.envelope.Forge.OTHER_CITY;
import static jp.madoguchi.core.envelope.Forge.OTHER_DEVICE;
import static jp.madoguchi.core.envelope.Forge.REAL_CITY;
import static jp.madoguchi.core.envelope.Forge.attributed;
import static jp.madoguchi.core.envelope.Forge.by;
import static jp.madoguchi.core.envelope.Forge.packed;

import java.io.ByteArrayOutputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SignerPair;

/** Envelopes with right signatures by somebody who may not, or about something that is not so. */
final class HostileMeaningVectors {
  private HostileMeaningVectors() {}

  static List<Vector> all() {
    return List.of(
        new Vector(
            "a device of another city",
            EnvelopeFlaw.CERTIFICATE_UNTRUSTED,
            by(OTHER_CITY.terminal("T-1"))),
        new Vector(
            "a device of the other environment",
            EnvelopeFlaw.CERTIFICATE_ENVIRONMENT,
            by(REAL_CITY.terminal("T-1"))),
        new Vector(
            "a device whose certificates are over",
            EnvelopeFlaw.CERTIFICATE_OUT_OF_TIME,
            by(CITY.terminal("T-1", Role.DEVICE, City.FROM, City.NOW.minus(Duration.ofHours(1))))),
        new Vector(
            "a device whose certificates have not begun",
            EnvelopeFlaw.CERTIFICATE_OUT_OF_TIME,
            by(CITY.terminal("T-1", Role.DEVICE, City.NOW.plus(Duration.ofHours(1)), City.UNTIL))),
        new Vector(
            "the centre's own receipt keys",
            EnvelopeFlaw.CERTIFICATE_ROLE,
            by(CITY.terminal("T-1", Role.CENTRE_RECEIPT, City.FROM, City.UNTIL))),
        new Vector(
            "a quantum-safe signer from another device",
            EnvelopeFlaw.SIGNERS_DIFFER,
            Forge.sealed(
                Forge.signed(Oids.BATCH, Forge.bound(), CompressedContent.pack(CONTENT), mixed()))),
        new Vector(
            "signed for production",
            EnvelopeFlaw.OTHER_ENVIRONMENT,
            attributed(bound(1, Environment.PRODUCTION, "T-1", 1))),
        new Vector(
            "another device's name",
            EnvelopeFlaw.OTHER_DEVICE,
            attributed(bound(1, Environment.SANDBOX, "T-2", 1))),
        new Vector(
            "a later schema",
            EnvelopeFlaw.SCHEMA_UNKNOWN,
            attributed(bound(2, Environment.SANDBOX, "T-1", 1))),
        new Vector(
            "signed under another suite",
            EnvelopeFlaw.OTHER_SUITE,
            attributed(bound(1, Environment.SANDBOX, "T-1", 2))),
        new Vector(
            "signed for another centre and passed on",
            EnvelopeFlaw.SIGNED_FOR_OTHER_RECIPIENT,
            attributed(
                new BoundAttributes(
                    Forge.attributes(), Forge.hash(OTHER_CITY.centre().recipient()), 1))),
        new Vector("no frame", EnvelopeFlaw.FRAME_MALFORMED, packed(CONTENT)),
        new Vector(
            "an unknown compression",
            EnvelopeFlaw.FRAME_MALFORMED,
            packed(CompressedContent.frame(2, CONTENT.length, CONTENT))),
        new Vector(
            "more than 64 MiB declared",
            EnvelopeFlaw.CONTENT_TOO_LARGE,
            packed(CompressedContent.frame(1, (64L << 20) + 1, new byte[1 << 20]))),
        new Vector(
            "a decompression bomb",
            EnvelopeFlaw.RATIO,
            packed(CompressedContent.frame(1, 8 << 20, deflated(new byte[8 << 20])))),
        new Vector(
            "a bomb that declares little",
            EnvelopeFlaw.LENGTH_MISMATCH,
            packed(CompressedContent.frame(1, 1000, deflated(new byte[8 << 20])))),
        new Vector(
            "more declared than there is",
            EnvelopeFlaw.LENGTH_MISMATCH,
            packed(CompressedContent.frame(1, 1001, deflated(new byte[1000])))),
        new Vector(
            "stored with another length",
            EnvelopeFlaw.LENGTH_MISMATCH,
            packed(CompressedContent.frame(0, CONTENT.length - 1, CONTENT))),
        new Vector(
            "compressed bytes cut off",
            EnvelopeFlaw.COMPRESSION_BROKEN,
            packed(
                CompressedContent.frame(1, CONTENT.length, Arrays.copyOf(deflated(CONTENT), 20)))),
        new Vector(
            "compressed bytes and something after",
            EnvelopeFlaw.COMPRESSION_BROKEN,
            packed(
                CompressedContent.frame(
                    1,
                    CONTENT.length,
                    Arrays.copyOf(deflated(CONTENT), deflated(CONTENT).length + 1)))),
        new Vector(
            "no compressed bytes",
            EnvelopeFlaw.COMPRESSION_BROKEN,
            packed(CompressedContent.frame(1, 5, new byte[] {(byte) 0xff, 1}))));
  }

  private static BoundAttributes bound(
      int schema, Environment environment, String device, int suite) {
    EnvelopeAttributes right = Forge.attributes();
    return new BoundAttributes(
        new EnvelopeAttributes(
            schema,
            environment,
            new TerminalId(device),
            right.epoch(),
            right.sequence(),
            right.previousBatchHash(),
            right.merkleRoot(),
            right.count()),
        Forge.hash(CITY.centre().recipient()),
        suite);
  }

  private static SignerPair mixed() {
    return new SignerPair() {
      @Override
      public X509Certificate classicalCertificate() {
        return DEVICE.classicalChain().getFirst();
      }

      @Override
      public X509Certificate quantumSafeCertificate() {
        return OTHER_DEVICE.quantumSafeChain().getFirst();
      }

      @Override
      public byte[] signClassical(byte[] message) {
        return DEVICE.signClassical(message);
      }

      @Override
      public byte[] signQuantumSafe(byte[] message) {
        return OTHER_DEVICE.signQuantumSafe(message);
      }
    };
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
