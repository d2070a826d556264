package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.centre.server.ArrayBody;
import jp.madoguchi.centre.server.LineDesk;
import jp.madoguchi.centre.server.Reply;
import jp.madoguchi.centre.server.UploadLimits;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.transfer.Cutting;
import jp.madoguchi.core.transfer.ManifestCodec;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.transfer.MissingPieces.Run;
import jp.madoguchi.core.transfer.UploadManifest;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Uploads;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What a terminal may and may not have a centre keep of an upload. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadTest {
  private static final TerminalId OTHER = TwoTerminals.OTHER;
  private static final int SIZE = 100_000;

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals.Keys keys;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private CentrePlace place;

  @SuppressWarnings("NullAway.Init")
  private LineDesk inTest;

  @BeforeParameterizedClassInvocation
  void makeKeys() {
    database.orSkip();
    keys = TwoTerminals.Keys.make();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    place = database.fresh(test.getDisplayName());
    channel = keys.centre(place);
    inTest = Desks.of(channel);
  }

  @AfterEach
  void close() throws Exception {
    channel.close();
  }

  private static Cutting cut(long seed) {
    byte[] bytes = new byte[SIZE];
    new Random(seed).nextBytes(bytes);
    return Cutting.of(Bytes.of(bytes));
  }

  private static UploadManifest manifest(TerminalId device, long sequence, Cutting cut) {
    return new UploadManifest(
        Environment.SANDBOX,
        device,
        1,
        sequence,
        cut.hash(),
        cut.pieces().size(),
        cut.pageHashes());
  }

  private byte[] signed(long sequence, Cutting cut) {
    return ManifestCodec.sign(manifest(Channel.TERMINAL, sequence, cut), keys.world().device())
        .toArray();
  }

  private Reply ask(LineDesk desk, TerminalId device, LinePath path, byte[] body) throws Exception {
    return desk.answer(
        path,
        channel.store.read(t -> t.registry().device(device)).orElseThrow(),
        new ArrayBody(body));
  }

  private Reply ask(LinePath path, byte[] body) throws Exception {
    return ask(inTest, Channel.TERMINAL, path, body);
  }

  private Reply begin(Cutting cut) throws Exception {
    return ask(new LinePath.ManifestAt(1, 1), signed(1, cut));
  }

  private Reply send(Cutting cut, int from, int count) throws Exception {
    return ask(new LinePath.PiecesAt(1, 1, from), cut.run(new Run(from, count)));
  }

  private static void assertRefused(Code code, Reply reply) throws Exception {
    assertEquals(code.status(), reply.status());
    assertEquals(code, LineRefusal.decode(reply.body()).code());
  }

  private static MissingPieces missing(Reply reply) throws Exception {
    assertEquals(LineRefusal.KEPT, reply.status());
    return MissingPieces.decode(reply.body());
  }

  private Uploads.Load load() {
    return channel.store.read(t -> t.uploads().load());
  }

  @Test
  void piecesWithoutAManifestAreNotKept() throws Exception {
    assertRefused(Code.NOT_FOUND, send(cut(1), 0, 3));
    assertRefused(Code.NOT_FOUND, ask(new LinePath.UploadAt(1, 1), new byte[0]));
    assertEquals(new Uploads.Load(0, 0), load());
  }

  @Test
  void aBentPieceIsNotKeptAndThoseBeforeItAre() throws Exception {
    Cutting cut = cut(1);
    begin(cut);
    byte[] bent = cut.run(new Run(0, 6));
    bent[bent.length - 1] ^= 1;
    assertRefused(Code.OTHER_PIECE, ask(new LinePath.PiecesAt(1, 1, 0), bent));
    assertEquals(
        List.of(new Run(5, cut.pieces().count() - 5)),
        missing(ask(new LinePath.UploadAt(1, 1), new byte[0])).runs());
  }

  @Test
  void piecesOfAnotherBatchAreNotKept() throws Exception {
    begin(cut(1));
    assertRefused(Code.OTHER_PIECE, send(cut(2), 0, 3));
    assertEquals(
        cut(1).pieces().count(), missing(ask(new LinePath.UploadAt(1, 1), new byte[0])).count());
  }

  @Test
  void piecesBehindTheLastAreNotKept() throws Exception {
    Cutting cut = cut(1);
    begin(cut);
    assertEquals(
        cut.pieces().count(), missing(ask(new LinePath.PiecesAt(1, 1, 9999), new byte[9])).count());
  }

  @Test
  void theManifestOfAnotherTerminalIsRefused() throws Exception {
    byte[] theirs = ManifestCodec.sign(manifest(OTHER, 1, cut(1)), keys.other()).toArray();
    assertRefused(Code.OTHER_DEVICE, ask(new LinePath.ManifestAt(1, 1), theirs));
    assertEquals(0, load().uploads());
  }

  @Test
  void aManifestUnderAnotherNumberIsRefused() throws Exception {
    assertRefused(Code.MALFORMED, ask(new LinePath.ManifestAt(1, 1), signed(2, cut(1))));
  }

  @Test
  void aForgedManifestIsRefusedWithTheCodeOfTheCheck() throws Exception {
    byte[] forged = signed(1, cut(1));
    forged[forged.length - 1] ^= 1;
    Reply reply = ask(new LinePath.ManifestAt(1, 1), forged);
    assertEquals(
        new LineRefusal(Code.ENVELOPE, EnvelopeFlaw.QUANTUM_SAFE_SIGNATURE.code(), 0),
        LineRefusal.decode(reply.body()));
  }

  @Test
  void aManifestThatIsTooLargeIsRefusedUnread() throws Exception {
    assertRefused(
        Code.TOO_LARGE, ask(new LinePath.ManifestAt(1, 1), new byte[ManifestCodec.MAX_SIZE + 1]));
  }

  @Test
  void anUploadOutOfTurnIsToldWhereToSendFromBeforeAnyPiece() throws Exception {
    Reply reply = ask(new LinePath.ManifestAt(1, 4), signed(4, cut(1)));
    assertEquals(new LineRefusal(Code.SEND_FROM, "", 1), LineRefusal.decode(reply.body()));
    assertEquals(0, load().uploads());
  }

  @Test
  void aTerminalHasOneUploadAtATime() throws Exception {
    begin(cut(1));
    send(cut(1), 0, 5);
    assertEquals(cut(2).pieces().count(), missing(begin(cut(2))).count());
    assertEquals(new Uploads.Load(1, SIZE), load());
  }

  /** Both wait before they come back, so that one of two copies of a terminal comes through. */
  @Test
  void aTerminalWhoseUploadWasDrivenOutByACopyOfItBeginsAnewWhenItComesBack() throws Exception {
    Courier courier = channel.courier(this::answered).inPiecesAbove(0);
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    assertInstanceOf(CourierStep.Carried.class, courier.step());
    begin(cut(2));
    assertEquals(new CourierStep.ComeBackLater(LineRefusal.of(Code.OTHER_PIECE)), courier.step());
    assertInstanceOf(CourierStep.Carried.class, courier.step());
    assertInstanceOf(CourierStep.Sent.class, courier.step());
  }

  @Test
  void anUploadThatTheCentreForgotInTheMeantimeIsBegunAnewAtOnce() throws Exception {
    Courier courier = channel.courier(this::answered).inPiecesAbove(0);
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    assertInstanceOf(CourierStep.Carried.class, courier.step());
    channel.store.inTransaction(transaction -> {
      transaction.uploads().remove(Channel.TERMINAL);
      return 0;
    });
    assertInstanceOf(CourierStep.Carried.class, courier.step());
    assertInstanceOf(CourierStep.Sent.class, courier.step());
  }

  @Test
  void aCourierDoesNotBelieveThatAPieceLacksWhichThereIsNot() throws Exception {
    Line bent =
        (method, path, body) -> {
          MissingPieces said = decoded(answered(method, path, body).body());
          return new Line.Answer(
              LineRefusal.KEPT,
              new MissingPieces(said.envelopeHash(), 1, List.of(new Run(said.count(), 1)))
                  .encode());
        };
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    assertEquals(
        new CourierStep.Unintelligible(LineRefusal.KEPT),
        channel.courier(bent).inPiecesAbove(0).step());
  }

  private static MissingPieces decoded(byte[] said) {
    try {
      return MissingPieces.decode(said);
    } catch (MalformedCbor e) {
      throw new AssertionError(e);
    }
  }

  private Line.Answer answered(String method, String path, byte[] body) throws LineDown {
    try {
      Reply reply = ask(LinePath.parse(path).orElseThrow(), body);
      return new Line.Answer(reply.status(), reply.body());
    } catch (Exception e) {
      throw new LineDown(LineDown.Reason.UNREACHABLE, e);
    }
  }

  @Test
  void theSameManifestAgainKeepsWhatIsThere() throws Exception {
    begin(cut(1));
    send(cut(1), 0, 5);
    assertEquals(cut(1).pieces().count() - 5, missing(begin(cut(1))).count());
  }

  @Test
  void oneTerminalDoesNotTouchTheUploadOfAnother() throws Exception {
    begin(cut(1));
    send(cut(1), 0, 5);
    byte[] theirs = ManifestCodec.sign(manifest(OTHER, 1, cut(2)), keys.other()).toArray();
    ask(inTest, OTHER, new LinePath.ManifestAt(1, 1), theirs);
    assertRefused(
        Code.OTHER_PIECE,
        ask(inTest, OTHER, new LinePath.PiecesAt(1, 1, 0), cut(1).run(new Run(0, 3))));
    ask(inTest, OTHER, new LinePath.PiecesAt(1, 1, 0), cut(2).run(new Run(0, 3)));
    assertEquals(
        cut(1).pieces().count() - 5,
        missing(ask(new LinePath.UploadAt(1, 1), new byte[0])).count());
    assertEquals(2, load().uploads());
  }

  @Test
  void whereThereIsNoRoomOneComesBackLaterAndAfterAWeekThereIsRoom() throws Exception {
    UploadLimits small = new UploadLimits(4, SIZE + SIZE / 2, Duration.ofDays(7));
    LineDesk full = Desks.of(channel, channel.store, small, Channel.CLOCK);
    ask(full, Channel.TERMINAL, new LinePath.ManifestAt(1, 1), signed(1, cut(1)));
    byte[] theirs = ManifestCodec.sign(manifest(OTHER, 1, cut(2)), keys.other()).toArray();
    Reply refused = ask(full, OTHER, new LinePath.ManifestAt(1, 1), theirs);
    assertRefused(Code.BUSY, refused);
    assertTrue(refused.later());
    LineDesk later =
        Desks.of(
            channel,
            channel.store,
            small,
            new FixedClock(Channel.CLOCK.now().plus(Duration.ofDays(7).plusSeconds(1))));
    assertEquals(
        cut(2).pieces().count(),
        missing(ask(later, OTHER, new LinePath.ManifestAt(1, 1), theirs)).count());
    assertEquals(new Uploads.Load(1, SIZE), load());
  }

  @Test
  void whatComesThroughTwoNodesIsOneUpload() throws Exception {
    try (CentreStore second = TestCentre.open(place)) {
      LineDesk other = Desks.of(channel, second, UploadLimits.usual(), Channel.CLOCK);
      Cutting cut = cut(1);
      begin(cut);
      send(cut, 0, 9);
      int left = cut.pieces().count() - 9;
      Reply reply =
          ask(other, Channel.TERMINAL, new LinePath.PiecesAt(1, 1, 9), cut.run(new Run(9, left)));
      assertRefused(Code.ENVELOPE, reply);
      assertEquals(0, load().uploads());
    }
  }

  @Test
  void aRealBatchThroughBothNodesAtTheSameMomentIsTakenInOnce() throws Exception {
    Cutting cut = Cutting.of(Bytes.of(channel.sealedEmpty(1)));
    try (CentreStore second = TestCentre.open(place)) {
      LineDesk other = Desks.of(channel, second, UploadLimits.usual(), Channel.CLOCK);
      begin(cut);
      byte[] all = cut.run(new Run(0, cut.pieces().count()));
      CyclicBarrier together = new CyclicBarrier(2);
      List<Callable<Reply>> nodes =
          List.of(inTest, other).stream()
              .<Callable<Reply>>map(node ->
                  () -> {
                    together.await(1, TimeUnit.MINUTES);
                    return ask(node, Channel.TERMINAL, new LinePath.PiecesAt(1, 1, 0), all);
                  })
              .toList();
      for (Future<Reply> each : channel.executor().invokeAll(nodes, 1, TimeUnit.MINUTES)) {
        Reply reply = each.get();
        // Who comes after the end of the upload is told so, and has the receipt from the manifest.
        assertTrue(
            reply.status() == LineRefusal.OK || reply.status() == Code.NOT_FOUND.status(),
            "status " + reply.status());
      }
      Reply again = begin(cut);
      assertEquals(LineRefusal.OK, again.status());
      List<Bytes> receipts = channel.centre.view().receipts(Channel.TERMINAL);
      assertEquals(1, receipts.size());
      assertTrue(Arrays.equals(again.body(), receipts.getFirst().toArray()));
      assertEquals(0, load().uploads());
      assertEquals(
          cut.hash(),
          Sha256.of(channel.store.read(t -> t.ledger().sealed(cut.hash())).orElseThrow()));
    }
  }
}
