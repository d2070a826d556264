package jp.madoguchi.core.medium;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/**
 * What brings batches to the centre, as far as a medium needs it. Its methods wait until nothing
 * else is under way, so that line and medium never do the same at once.
 */
public interface Carrying {
  /**
   * Who writes media, and to whom.
   *
   * @param recipient whose certificates were checked
   * @param check judges the centre's certificates
   */
  record Sender(
      Environment environment,
      MunicipalityCode municipality,
      TerminalId device,
      DeviceKeys keys,
      CentreRecipient recipient,
      CertificateCheck check,
      Randomness randomness) {}

  /** How taking an answer ended. */
  enum End {
    /** All was taken, and nothing is left to ask. */
    WHOLE,
    /** The answer holds no more; what else is waited for comes later. */
    NO_MORE,
    /** The centre did not take a batch; it is kept. */
    REFUSED,
    /** A receipt, or a page, is not believed. */
    NOT_BELIEVED,
    /** The centre's log is not the one that it was; evidence is kept. */
    LOG_DIFFERS,
    /** The centre was put back; what it lost goes with the next medium, or by line. */
    SENDING_AGAIN
  }

  /**
   * What was taken from an answer.
   *
   * @param receipts that are new here
   * @param rows of what others changed
   * @param detail what the centre refused, what is not believed, or how the log differs; else what
   *     came beside receipts and rows; for the log
   */
  record Taken(int receipts, int rows, End end, String detail) {}

  /**
   * What came on a medium.
   *
   * @param line to ask as one asks the centre
   * @param nonce with which it was asked
   * @param past of a centre that was put back
   * @param madeAt when the centre wrote them
   */
  record Answers(Line line, Bytes nonce, Optional<CarriedPast> past, Instant madeAt) {}

  Sender sender();

  /** How far the copy of the register has come. */
  long cursor();

  /** Seals all that is ready. */
  void seal() throws InterruptedException;

  /**
   * What is asked beside the batches; nothing where the terminal heeds nothing.
   *
   * @param nonce 32 bytes that only this writing has, and that are known again when it is answered
   */
  default CarriedQuestions questions(Bytes nonce) throws InterruptedException {
    return CarriedQuestions.none();
  }

  /**
   * Takes receipts, pages and all else as from a line, as far as these answers go.
   *
   * @throws StoreUnavailable also where the centre had the store destroyed
   */
  Taken take(Answers answers) throws InterruptedException;
}
