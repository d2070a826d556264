package jp.madoguchi.core.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for each thing that is signed, hashed or sent, over many made-up values. */
class CanonicalBytesTest {
  private static final int SEEDS = 40;

  private interface Decoding {
    Object read(byte[] bytes) throws MalformedCbor;
  }

  private interface Encoding {
    byte[] write(Object value);
  }

  private record Form(String name, Object value, Encoding encoding, Decoding decoding) {
    byte[] encoded() {
      return encoding.write(value);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Form> forms() {
    return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS).flatMap(seed -> forms(seed).stream());
  }

  private static List<Form> forms(long seed) {
    Made made = new Made(seed);
    SessionCredential credential = made.credential();
    ApprovedChange change = made.change(credential);
    return List.of(
        new Form(
            "act " + seed,
            change.entered().act(),
            value -> ChangeCodec.encodeAct((Act) value).toArray(),
            bytes -> ChangeCodec.decodeAct(Bytes.of(bytes))),
        new Form(
            "credential " + seed,
            credential,
            value -> CredentialCodec.encode((SessionCredential) value).toArray(),
            bytes -> CredentialCodec.decode(Bytes.of(bytes))),
        new Form(
            "change " + seed,
            change,
            value -> ChangeCodec.encode((ApprovedChange) value, 0),
            bytes -> ChangeCodec.decode(bytes, List.of(credential))),
        new Form(
            "receipt " + seed,
            made.receipt((int) seed % 5),
            value -> ReceiptCodec.encode((Receipt) value),
            ReceiptCodec::decode),
        new Form(
            "batch " + seed,
            made.batch((int) seed % 5),
            value -> BatchCodec.encode((Batch) value),
            BatchCodec::decode));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsWrittenReadsBackAsTheSame(Form inTest) throws MalformedCbor {
    assertEquals(inTest.value(), inTest.decoding().read(inTest.encoded()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyTruncationIsRefused(Form inTest) {
    byte[] whole = inTest.encoded();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(MalformedCbor.class, () -> inTest.decoding().read(cut));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aByteMoreIsRefused(Form inTest) {
    byte[] whole = inTest.encoded();
    assertThrows(
        MalformedCbor.class, () -> inTest.decoding().read(Arrays.copyOf(whole, whole.length + 1)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void changedBytesAreRefusedOrAreTheCanonicalBytesOfSomethingElse(Form inTest) {
    byte[] whole = inTest.encoded();
    Random random = new Random(whole.length);
    for (int i = 0; i < 200; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      try {
        Object read = inTest.decoding().read(changed);
        assertArrayEquals(changed, inTest.encoding().write(read));
      } catch (MalformedCbor e) {
        assertTrue(e.offset() >= 0);
      }
    }
  }

  @Nested
  class Acts {
    private final Act act = new Made(1).act();

    @Test
    void withAKeyMoreAreRefused() throws MalformedCbor {
      byte[] bytes = ChangeCodec.encodeAct(act).toArray();
      byte[] more = Arrays.copyOf(bytes, bytes.length + 2);
      more[0]++;
      more[bytes.length] = 23;
      assertEquals(0xb6, bytes[0] & 0xff);
      assertEquals(
          MalformedCbor.Reason.OUT_OF_RANGE,
          assertThrows(MalformedCbor.class, () -> ChangeCodec.decodeAct(Bytes.of(more))).reason());
    }

    @Test
    void ofALaterFormatAreRefused() {
      byte[] bytes = ChangeCodec.encodeAct(act).toArray();
      bytes[2] = 2;
      assertThrows(MalformedCbor.class, () -> ChangeCodec.decodeAct(Bytes.of(bytes)));
    }

    @Test
    void withFractionsOfAMillisecondAreNotEncoded() {
      assertThrows(
          IllegalArgumentException.class,
          () -> ChangeCodec.encodeAct(with(act.fields(), act.enteredAt().plusNanos(1))));
    }

    @Test
    void withFieldsInAnotherOrderAreNotEncoded() {
      Act two =
          Stream.generate(new Made(2)::act)
              .filter(a -> a.fields().size() > 1)
              .findFirst()
              .orElseThrow();
      assertThrows(
          IllegalArgumentException.class,
          () -> ChangeCodec.encodeAct(with(two.fields().reversed(), two.enteredAt())));
    }

    private Act with(List<FieldChange> fields, Instant enteredAt) {
      return new Act(
          act.environment(),
          act.municipality(),
          act.id(),
          act.group(),
          act.groupIndex(),
          act.groupSize(),
          act.kind(),
          act.resident(),
          act.baseVersion(),
          fields,
          act.eventDate(),
          act.notificationDate(),
          act.entryDate(),
          act.purpose(),
          act.basisDocument(),
          act.entrant(),
          act.terminal(),
          act.session(),
          act.lease(),
          enteredAt,
          act.tick(),
          act.bootId());
    }
  }

  @Nested
  class Batches {
    private final Batch batch = new Made(3).batch(4);

    @Test
    void withAChangeExchangedAreRefused() throws MalformedCbor {
      Batch other = new Made(4).batch(4);
      byte[] bytes = BatchCodec.encode(batch);
      byte[] first = new CborWriter().bytes(BatchCodec.changes(batch).getFirst()).toBytes();
      byte[] foreign = new CborWriter().bytes(BatchCodec.changes(other).getFirst()).toBytes();
      int at = indexOf(bytes, first);
      byte[] forged = new byte[bytes.length - first.length + foreign.length];
      System.arraycopy(bytes, 0, forged, 0, at);
      System.arraycopy(foreign, 0, forged, at, foreign.length);
      System.arraycopy(
          bytes, at + first.length, forged, at + foreign.length, bytes.length - at - first.length);
      assertEquals(
          MalformedCbor.Reason.INVALID_VALUE,
          assertThrows(MalformedCbor.class, () -> BatchCodec.decode(forged)).reason());
    }

    @Test
    void withAChangeWhoseCredentialIsMissingAreNotEncoded() {
      Batch without =
          new Batch(batch.header(), List.of(), batch.changes(), List.of(), 0, batch.logHash());
      assertThrows(IllegalArgumentException.class, () -> BatchCodec.encode(without));
    }

    @Test
    void mayBeEmpty() throws MalformedCbor {
      Batch empty = new Batch(batch.header(), List.of(), List.of(), List.of(), 0, batch.logHash());
      assertEquals(empty, BatchCodec.decode(BatchCodec.encode(empty)));
    }

    @Test
    void keepTheExactCodePointsOfNames() {
      byte[] bytes = BatchCodec.encode(batch);
      byte[] name = Made.NAMES.getBytes(StandardCharsets.UTF_8);
      assertFalse(indexOf(bytes, name) < 0);
    }

    private int indexOf(byte[] in, byte[] part) {
      for (int i = 0; i + part.length <= in.length; i++) {
        if (Arrays.equals(in, i, i + part.length, part, 0, part.length)) {
          return i;
        }
      }
      return -1;
    }
  }
}
