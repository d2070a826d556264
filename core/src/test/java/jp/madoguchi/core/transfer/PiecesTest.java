package jp.madoguchi.core.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.transfer.MissingPieces.Run;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static UploadManifest manifest(Cutting cut) {
    return new UploadManifest(
        Environment.SANDBOX,
        new TerminalId("T-1"),
        2,
        7,
        cut.hash(),
        cut.pieces().size(),
        cut.pageHashes());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "4096, 1, 1",
    "4097, 2, 1",
    "524288, 128, 1",
    "524289, 129, 2",
    "16777216, 4096, 32"
  })
  void aSizeHasSoManyChunksAndPages(int size, int chunks, int pages) {
    Pieces inTest = new Pieces(size);
    assertEquals(chunks, inTest.chunks());
    assertEquals(pages, inTest.pages());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, (16 << 20) + 1})
  void whatIsEmptyOrTooLargeIsNotCut(int size) {
    assertThrows(IllegalArgumentException.class, () -> new Pieces(size));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4096, 4097, 524_288, 524_289, 1_300_000})
  void thePiecesAreTheWholeWithItsHashesBetween(int size) {
    Pieces inTest = new Pieces(size);
    int bytes = IntStream.range(0, inTest.count()).map(inTest::length).sum();
    assertEquals(size + Sha256.LENGTH * inTest.chunks(), bytes);
    assertTrue(
        IntStream.range(0, inTest.count()).map(inTest::length).allMatch(n -> n <= Pieces.CHUNK));
  }

  @Test
  void theChunksOfACutPutTogetherAreTheWhole() {
    byte[] whole = random(1_300_000);
    Cutting inTest = Cutting.of(Bytes.of(whole));
    byte[] together = new byte[whole.length];
    Pieces pieces = inTest.pieces();
    for (int piece = 0; piece < pieces.count(); piece++) {
      if (!pieces.isPage(piece)) {
        byte[] chunk = inTest.piece(piece);
        System.arraycopy(chunk, 0, together, pieces.chunk(piece) * Pieces.CHUNK, chunk.length);
      }
    }
    assertArrayEquals(whole, together);
  }

  @Test
  void aRunIsItsPiecesOneBehindTheOther() {
    Cutting inTest = Cutting.of(Bytes.of(random(20_000)));
    byte[] run = inTest.run(new Run(2, 2));
    assertArrayEquals(inTest.piece(2), Arrays.copyOf(run, Pieces.CHUNK));
    assertArrayEquals(inTest.piece(3), Arrays.copyOfRange(run, Pieces.CHUNK, 2 * Pieces.CHUNK));
  }

  @Nested
  class Manifest {
    @Test
    void comesBackAsItWasWritten() throws MalformedCbor {
      UploadManifest inTest = manifest(Cutting.of(Bytes.of(random(600_000))));
      assertEquals(inTest, ManifestCodec.decode(ManifestCodec.encode(inTest)));
    }

    @Test
    void withAPageTooFewIsNone() {
      Cutting cut = Cutting.of(Bytes.of(random(600_000)));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new UploadManifest(
                  Environment.SANDBOX,
                  new TerminalId("T-1"),
                  1,
                  1,
                  cut.hash(),
                  600_000,
                  cut.pageHashes().subList(0, 1)));
    }

    @Test
    void withAPageTooManyIsNotRead() {
      CborWriter out = new CborWriter().map(9).integer(1).integer(1).integer(2);
      out.integer(Environment.SANDBOX.code()).integer(3).text("T-1").integer(4).integer(1);
      out.integer(5).integer(1).integer(6).bytes(new byte[32]).integer(7).integer(4096);
      out.integer(8).integer(4096).integer(9).array(2).bytes(new byte[32]).bytes(new byte[32]);
      assertThrows(MalformedCbor.class, () -> ManifestCodec.decode(out.toBytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4095, 8192, 1 << 20})
    void withOtherChunksIsNotRead(int chunk) {
      CborWriter out = new CborWriter().map(9).integer(1).integer(1).integer(2);
      out.integer(Environment.SANDBOX.code()).integer(3).text("T-1").integer(4).integer(1);
      out.integer(5).integer(1).integer(6).bytes(new byte[32]).integer(7).integer(4096);
      out.integer(8).integer(chunk).integer(9).array(1).bytes(new byte[32]);
      assertThrows(MalformedCbor.class, () -> ManifestCodec.decode(out.toBytes()));
    }
  }

  @Nested
  class Missing {
    private final Pieces pieces = new Pieces(1_300_000);

    private BitSet held(int... which) {
      BitSet held = new BitSet();
      Arrays.stream(which).forEach(held::set);
      return held;
    }

    @Test
    void comesBackAsItWasWritten() throws MalformedCbor {
      MissingPieces inTest = MissingPieces.of(Sha256.NOTHING, pieces, held(0, 1, 5, 200));
      assertEquals(inTest, MissingPieces.decode(inTest.encode()));
    }

    @Test
    void areTheGapsBetweenWhatIsThere() {
      MissingPieces inTest = MissingPieces.of(Sha256.NOTHING, pieces, held(0, 1, 5));
      assertEquals(List.of(new Run(2, 3), new Run(6, pieces.count() - 6)), inTest.runs());
      assertEquals(pieces.count() - 3, inTest.count());
    }

    @Test
    void areNoneWhereAllIsThere() {
      BitSet all = new BitSet();
      all.set(0, pieces.count());
      MissingPieces inTest = MissingPieces.of(Sha256.NOTHING, pieces, all);
      assertEquals(0, inTest.count());
      assertEquals(Optional.empty(), inTest.next());
    }

    @Test
    void ofManyGapsTheFirstAreTold() {
      BitSet held = new BitSet();
      IntStream.range(0, 150).forEach(each -> held.set(2 * each));
      MissingPieces inTest = MissingPieces.of(Sha256.NOTHING, pieces, held);
      assertEquals(MissingPieces.MOST_RUNS, inTest.runs().size());
      assertEquals(pieces.count() - 150, inTest.count());
    }

    @Test
    void goUpToTheEndOfTheirBlockInOneRequest() {
      MissingPieces inTest = MissingPieces.of(Sha256.NOTHING, pieces, held(0, 1, 2));
      assertEquals(Optional.of(new Run(3, Pieces.BLOCK - 3)), inTest.next());
    }

    @Test
    void outsideAnyUploadAreNotRead() {
      byte[] beyond =
          new CborWriter()
              .array(3)
              .bytes(new byte[32])
              .integer(1)
              .array(1)
              .array(2)
              .integer(4127)
              .integer(2)
              .toBytes();
      assertThrows(MalformedCbor.class, () -> MissingPieces.decode(beyond));
    }
  }

  @Nested
  class Checking {
    private final Cutting cut = Cutting.of(Bytes.of(random(600_000)));
    private final Map<Integer, Bytes> kept = new HashMap<>();
    private final PieceCheck inTest =
        new PieceCheck(manifest(cut), piece -> Optional.ofNullable(kept.get(piece)));

    @Test
    void eachPieceFitsBehindItsPage() {
      for (int piece = 0; piece < cut.pieces().count(); piece++) {
        assertTrue(inTest.fits(piece, cut.piece(piece)), "piece " + piece);
      }
    }

    @Test
    void aChunkWithoutItsPageDoesNotFit() {
      assertFalse(inTest.fits(3, cut.piece(3)));
    }

    @Test
    void aChunkFitsToAPageThatWasKept() {
      kept.put(0, Bytes.of(cut.piece(0)));
      assertTrue(inTest.fits(3, cut.piece(3)));
    }

    @Test
    void aChunkInAnotherPlaceDoesNotFit() {
      kept.put(0, Bytes.of(cut.piece(0)));
      assertFalse(inTest.fits(4, cut.piece(3)));
    }

    @Test
    void anotherPageDoesNotFitAndItsChunksNeither() {
      byte[] forged = cut.piece(0);
      byte[] chunk = new byte[Pieces.CHUNK];
      System.arraycopy(Sha256.digest(chunk), 0, forged, 0, Sha256.LENGTH);
      assertFalse(inTest.fits(0, forged));
      assertFalse(inTest.fits(1, chunk));
    }

    @Test
    void aBitThatFlippedDoesNotFit() {
      kept.put(0, Bytes.of(cut.piece(0)));
      byte[] bent = cut.piece(1);
      bent[17] ^= 4;
      assertFalse(inTest.fits(1, bent));
    }
  }
}
