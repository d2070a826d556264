package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.ReceiptFlaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Protocol points 6 to 10 over a real line. */
@OnEachDatabase
class ChannelTest extends ChannelCase {
  @SuppressWarnings("NullAway.Init")
  private HttpLine line;

  @BeforeEach
  void openLine() {
    line = channel.line();
  }

  @AfterEach
  void closeLine() {
    line.close();
  }

  @Test
  void aChangeArrivesOnceAndItsReceiptIsVerified() throws Exception {
    ApprovedChange change = channel.move("90番地", channel.person(1)).getFirst();
    channel.outbox.put(List.of(change));
    Courier courier = channel.courier(line);

    Receipt receipt = sent(courier.step());

    assertEquals(List.of(new Verdict.Applied(change.entered().act().id(), 2)), receipt.verdicts());
    assertEquals("90番地", channel.person(1).address().address().lot().value());
    assertEquals(new CourierStep.Idle(), courier.step());
    assertEquals(List.of(receipt), channel.outbox.receipts());
  }

  @Test
  void eachBatchFollowsTheOneBeforeAndEachReceiptToo() throws Exception {
    for (int person = 1; person <= 3; person++) {
      channel.outbox.put(channel.move("9番地", channel.person(person)));
      sent(channel.courier(line).step());
    }
    List<Bytes> receipts = channel.centre.view().receipts(Channel.TERMINAL);
    assertEquals(3, receipts.size());
    for (int i = 1; i < 3; i++) {
      assertEquals(
          Sha256.of(receipts.get(i - 1).toArray()),
          ReceiptCodec.verify(receipts.get(i), world.keys().check()).previousReceiptHash());
    }
  }

  @Test
  void anEmptyLastBatchOfTheDayIsSent() throws Exception {
    assertEquals(List.of(), sent(channel.courier(line).closeDay()).verdicts());
  }

  @Test
  void theLastBatchOfTheDayFollowsAllThatIsReadyAlsoWithoutALine() throws Exception {
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    channel.centre.stop();
    assertEquals(
        new CourierStep.NoLine(LineDown.Reason.UNREACHABLE), channel.courier(line).closeDay());
    channel.centre.start();
    assertEquals(1, sent(channel.courier(line).step()).verdicts().size());
    assertEquals(List.of(), sent(channel.courier(line).step()).verdicts());
    assertEquals(new CourierStep.Idle(), channel.courier(line).step());
  }

  @Test
  void aStoppedCentreIsNamedAndNothingIsLost() throws Exception {
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    channel.centre.stop();
    assertEquals(new CourierStep.NoLine(LineDown.Reason.UNREACHABLE), channel.courier(line).step());
    channel.centre.start();
    sent(channel.courier(line).step());
    assertEquals(2, channel.person(1).history());
  }

  @Test
  void whatWaitedGoesByItselfOnceTheCentreIsBack() throws Exception {
    BlockingQueue<CourierStep> steps = new LinkedBlockingQueue<>();
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    channel.centre.stop();
    CourierLoop.Pace pace =
        new CourierLoop.Pace(
            java.time.Duration.ofMinutes(10),
            java.time.Duration.ofMillis(10),
            java.time.Duration.ofMillis(50));
    try (CourierLoop loop =
        CourierLoop.start(
            channel.courier(line), pace, world.randomness(), steps::add, channel.executor())) {
      assertEquals(new CourierStep.NoLine(LineDown.Reason.UNREACHABLE), next(steps));
      channel.centre.start();
      CourierStep step = next(steps);
      while (step instanceof CourierStep.NoLine) {
        step = next(steps);
      }
      sent(step);
      assertEquals(new CourierStep.Idle(), next(steps));
      channel.outbox.put(channel.move("3番地", channel.person(2)));
      loop.nudge();
      sent(next(steps));
    }
    assertEquals(2, channel.person(1).history());
    assertEquals(2, channel.centre.view().receipts(Channel.TERMINAL).size());
  }

  @Test
  void aLostAnswerLeadsToTheStoredReceiptAndOneApplication() throws Exception {
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    Courier courier = channel.courier(new LostAnswers(line, 2));
    assertEquals(new CourierStep.NoLine(LineDown.Reason.TIMED_OUT), courier.step());
    assertEquals(new CourierStep.NoLine(LineDown.Reason.TIMED_OUT), courier.step());
    sent(courier.step());
    assertEquals(2, channel.person(1).history());
    assertEquals(1, channel.centre.view().receipts(Channel.TERMINAL).size());
  }

  @Test
  void aReplayIsAnsweredWithTheSameBytes() throws Exception {
    byte[] sealed = sealed(1, none());
    byte[] first = put(1, sealed).body();
    assertArrayEquals(first, put(1, sealed).body());
    assertArrayEquals(first, line.ask("GET", "/v1/receipts/1/1", new byte[0]).body());
  }

  @Test
  void aForkIsQuarantinedAndTheTerminalWaitsForPeople() throws Exception {
    byte[] first = sealed(1, none());
    byte[] other = sealed(1, none());
    put(1, first);
    assertRefused(Code.FORK, 0, put(1, other));
    assertEquals(List.of(Sha256.of(other)), channel.centre.view().quarantined(Channel.TERMINAL));
    assertRefused(Code.QUARANTINED_DEVICE, 0, put(2, sealed(2, Sha256.of(first))));
    assertEquals(LineRefusal.OK, put(1, first).status());
  }

  @Test
  void aBatchThatFollowsAnotherPastIsQuarantined() throws Exception {
    put(1, sealed(1, none()));
    byte[] stray = sealed(2, Sha256.of(new byte[1]));
    assertRefused(Code.OTHER_PAST, 0, put(2, stray));
    assertEquals(List.of(Sha256.of(stray)), channel.centre.view().quarantined(Channel.TERMINAL));
  }

  @Test
  void aGapIsAnsweredWithTheNumberToSendFrom() throws Exception {
    byte[] first = sealed(1, none());
    put(1, first);
    assertRefused(Code.SEND_FROM, 2, put(4, sealed(4, Sha256.of(first))));
    assertEquals(List.of(), channel.centre.view().quarantined(Channel.TERMINAL));
  }

  @Test
  void anotherEpochIsRefusedAndKeptForReview() throws Exception {
    channel.outbox.moveTo(new Outbox.Position(2, 1, none(), none(), Optional.empty()));
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    assertEquals(
        new CourierStep.Refused(LineRefusal.of(Code.WRONG_EPOCH)), channel.courier(line).step());
    assertEquals(1, channel.centre.view().quarantined(Channel.TERMINAL).size());
    assertTrue(channel.outbox.oldestUnanswered().isPresent());
  }

  @Test
  void aBatchInAnotherPlaceThanItNamesIsRefused() throws Exception {
    put(1, sealed(1, none()));
    assertRefused(Code.MALFORMED, 0, put(2, sealed(7, none())));
  }

  @Test
  void aChangedBatchIsRefusedWithTheCodeOfTheCheck() throws Exception {
    byte[] sealed = sealed(1, none());
    sealed[sealed.length - 1] ^= 1;
    LineRefusal refusal = LineRefusal.decode(put(1, sealed).body());
    assertEquals(Code.ENVELOPE, refusal.code());
    assertEquals("V-22", refusal.detail());
  }

  @Test
  void theStandingIsTold() throws Exception {
    byte[] sealed = sealed(1, none());
    byte[] receipt = put(1, sealed).body();
    assertEquals(
        new Standing(1, 1, Sha256.of(sealed), Sha256.of(receipt)),
        Standing.decode(line.ask("GET", "/v1/status", new byte[0]).body()));
  }

  @Test
  void aTerminalOfAnotherEnvironmentIsRefusedInTheHandshake() throws Exception {
    Keys production = Keys.of(Environment.PRODUCTION, Channel.CLOCK, world.randomness());
    try (HttpLine strange = channel.line(production.device(Channel.TERMINAL))) {
      assertEquals(
          new CourierStep.NoLine(LineDown.Reason.CERTIFICATE_REFUSED),
          channel.courier(strange).closeDay());
    }
  }

  @Test
  void aTerminalOfStrangeRootsIsRefusedInTheHandshake() throws Exception {
    Keys strangers = Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness());
    try (HttpLine strange = channel.line(strangers.device(Channel.TERMINAL))) {
      assertEquals(
          new CourierStep.NoLine(LineDown.Reason.CERTIFICATE_REFUSED),
          channel.courier(strange).closeDay());
    }
  }

  @Test
  void aTerminalThatNobodyRegisteredIsRefused() throws Exception {
    try (HttpLine strange = channel.line(world.keys().device(new TerminalId("T-9")))) {
      assertEquals(
          new CourierStep.Refused(LineRefusal.of(Code.UNKNOWN_DEVICE)),
          channel.courier(strange).closeDay());
    }
  }

  @Test
  void oneTerminalCannotSpeakForAnother() throws Exception {
    TerminalId other = new TerminalId("T-2");
    var keys = world.keys().device(other);
    channel.enrol(other, keys);
    try (HttpLine strange = channel.line(keys)) {
      assertEquals(
          new CourierStep.Refused(LineRefusal.of(Code.OTHER_DEVICE)),
          channel.courier(strange).closeDay());
    }
  }

  @Test
  void aCentreOfStrangeRootsIsNotTrusted() throws Exception {
    Keys strangers = Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness());
    try (HttpLine doubting =
        HttpLine.to(
            channel.centre.url(),
            world.device(),
            strangers.check(),
            world.randomness(),
            channel.executor(),
            HttpLine.Patience.usual())) {
      assertEquals(
          new CourierStep.NoLine(LineDown.Reason.PEER_NOT_TRUSTED),
          channel.courier(doubting).closeDay());
    }
  }

  @Test
  void aReceiptOfSomebodyElseIsRejectedAndNothingIsForgotten() throws Exception {
    Keys strangers = Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness());
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    Line forging =
        (method, path, body) -> {
          byte[] receipt = line.ask(method, path, body).body();
          try {
            Receipt read = ReceiptCodec.verify(Bytes.of(receipt), world.keys().check());
            return new Line.Answer(200, ReceiptCodec.sign(read, strangers.centre()).toArray());
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        };
    assertEquals(
        new CourierStep.ReceiptRejected(ReceiptFlaw.SIGNATURE), channel.courier(forging).step());
    assertTrue(channel.outbox.oldestUnanswered().isPresent());
    sent(channel.courier(line).step());
  }

  @Test
  void theReceiptOfAnotherBatchIsRejected() throws Exception {
    byte[] earlier = put(1, sealed(1, none())).body();
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    Line replaying = (method, path, body) -> new Line.Answer(200, earlier);
    assertEquals(
        new CourierStep.ReceiptRejected(ReceiptFlaw.BATCH_HASH), channel.courier(replaying).step());
  }

  @Test
  void anAnswerThatTheProtocolDoesNotHaveChangesNothing() throws Exception {
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    Line strange = (method, path, body) -> new Line.Answer(502, new byte[] {1, 2, 3});
    assertEquals(new CourierStep.Unintelligible(502), channel.courier(strange).step());
    assertTrue(channel.outbox.oldestUnanswered().isPresent());
  }

  private static CourierStep next(BlockingQueue<CourierStep> steps) throws InterruptedException {
    return Optional.ofNullable(steps.poll(60, TimeUnit.SECONDS)).orElseThrow();
  }

  private static Receipt sent(CourierStep step) {
    return assertInstanceOf(CourierStep.Sent.class, step).receipt();
  }

  private static void assertRefused(Code code, long sendFrom, Line.Answer answer) throws Exception {
    assertEquals(new LineRefusal(code, "", sendFrom), LineRefusal.decode(answer.body()));
    assertEquals(code.status(), answer.status());
  }

  private Line.Answer put(long sequence, byte[] sealed) throws Exception {
    return line.ask("PUT", "/v1/batches/1/" + sequence, sealed);
  }

  private byte[] sealed(long sequence, Bytes previous) {
    return channel.sealedEmpty(sequence, previous);
  }

  private static Bytes none() {
    return Bytes.of(new byte[32]);
  }
}
