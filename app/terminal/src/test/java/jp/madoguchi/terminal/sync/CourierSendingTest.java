package jp.madoguchi.terminal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.shell.StatusModel.LineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the status bar hears of the courier's steps. */
class CourierSendingTest {
  private static final Bytes HASH = Bytes.of(new byte[32]);

  private static List<LineState> heard(CourierStep step) {
    List<LineState> heard = new ArrayList<>();
    CourierSending.state(step, heard::add);
    return heard;
  }

  @ParameterizedTest
  @EnumSource(
      value = LineRefusal.Code.class,
      names = {"FORK", "OTHER_PAST", "QUARANTINED_DEVICE"})
  void anotherHistoryAtTheCentreMeansAnOldCopy(LineRefusal.Code code) {
    assertEquals(List.of(LineState.OLD_COPY), heard(new CourierStep.Refused(LineRefusal.of(code))));
  }

  @Test
  void anIdleStepTellsNothingOfTheLine() {
    assertEquals(List.of(), heard(new CourierStep.Idle()));
  }

  @Test
  void aReceiptMeansThatTheLineIsUp() {
    Receipt receipt =
        new Receipt(
            Environment.SANDBOX,
            new TerminalId("MADO-01"),
            1,
            1,
            HASH,
            List.of(),
            1,
            1,
            HASH,
            Instant.EPOCH,
            2,
            HASH);
    assertEquals(List.of(LineState.UP), heard(new CourierStep.Sent(receipt)));
  }

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, DOWN",
    "TIMED_OUT, DOWN",
    "PEER_NOT_TRUSTED, NOT_TRUSTED",
    "CERTIFICATE_REFUSED, CERTIFICATE_REFUSED"
  })
  void aLineThatIsDownIsNotOneThatIsRefused(LineDown.Reason reason, LineState state) {
    assertEquals(List.of(state), heard(new CourierStep.NoLine(reason)));
  }

  @ParameterizedTest
  @EnumSource(
      value = LineRefusal.Code.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FORK", "OTHER_PAST", "QUARANTINED_DEVICE", "REVOKED_DEVICE"})
  void aRefusalOfTheCentreIsSaid(LineRefusal.Code code) {
    assertEquals(
        List.of(LineState.REFUSED),
        heard(new CourierStep.Refused(new LineRefusal(code, "detail", 1))));
  }

  @Test
  void aTerminalThatWasTakenOutOfUseIsToldSo() {
    LineRefusal refusal = LineRefusal.of(LineRefusal.Code.REVOKED_DEVICE);
    assertEquals(List.of(LineState.REVOKED), heard(new CourierStep.Refused(refusal)));
  }

  @ParameterizedTest
  @EnumSource
  void aReceiptThatIsNoneIsSaid(ReceiptFlaw flaw) {
    assertEquals(List.of(LineState.REFUSED), heard(new CourierStep.ReceiptRejected(flaw)));
  }

  @Test
  void moreOfALargeBatchMeansThatTheLineIsUp() {
    assertEquals(List.of(LineState.UP), heard(new CourierStep.Carried(3)));
  }

  @Test
  void aRegisterThatIsBeingFilledIsSaid() {
    assertEquals(
        List.of(LineState.FILLING),
        heard(new CourierStep.Filled(3, new Downstream.Counts(3, 0, 0))));
  }

  @Test
  void aCentreThatWasPutBackIsSaid() {
    assertEquals(List.of(LineState.UP), heard(new CourierStep.SendingAgain(3)));
    assertEquals(List.of(LineState.CENTRE_BEHIND), heard(new CourierStep.CentreBehind(3)));
    assertEquals(List.of(LineState.CENTRE_LOST), heard(new CourierStep.NotKept(3)));
  }

  @ParameterizedTest
  @CsvSource({"WENT_BACK, LOG_WENT_BACK", "FORKED, LOG_FORKED", "RECEIPT_MISSING, LOG_LACKS_OURS"})
  void aLogThatIsNotTheOneItWasIsSaid(LedgerFlaw flaw, LineState state) {
    assertEquals(List.of(state), heard(new CourierStep.LogDiffers(flaw)));
  }

  @Test
  void aWitnessThatIsMissingForLongIsSaidAndThatItIsBack() {
    assertEquals(List.of(LineState.WITNESS_MISSING), heard(new CourierStep.WitnessMissing()));
    assertEquals(List.of(LineState.UP), heard(new CourierStep.WitnessBack()));
    assertFalse(new CourierStep.WitnessMissing().failed());
  }

  @Test
  void aLogThatBeganAnewIsSaidAndOneThatGrewIsNot() {
    assertEquals(List.of(LineState.LOG_REOPENED), heard(new CourierStep.LogReopened(2)));
    assertEquals(List.of(), heard(new CourierStep.LogFollowed(7)));
    assertEquals(List.of(LineState.REFUSED), heard(new CourierStep.LogRejected()));
  }

  @Test
  void aComparisonThatIsNotProvenIsSaid() {
    assertEquals(
        List.of(LineState.TREE_NOT_PROVEN),
        heard(new CourierStep.DeltaRejected(DeltaFlaw.TREE_NOT_PROVEN)));
    assertEquals(
        List.of(LineState.REFUSED), heard(new CourierStep.DeltaRejected(DeltaFlaw.SIGNATURE)));
  }

  @Test
  void anAnswerThatNobodyKnowsIsSaid() {
    assertEquals(List.of(LineState.REFUSED), heard(new CourierStep.Unintelligible(418)));
  }
}
