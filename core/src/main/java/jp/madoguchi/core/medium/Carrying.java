package jp.madoguchi.core.medium;

import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CertificateCheck;

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
    NOT_BELIEVED
  }

  /**
   * What was taken from an answer.
   *
   * @param receipts that are new here
   * @param rows of what others changed
   * @param detail what the centre refused, or what is not believed; for the log
   */
  record Taken(int receipts, int rows, End end, String detail) {}

  Sender sender();

  /** How far the copy of the register has come. */
  long cursor();

  /** Seals all that is ready. */
  void seal() throws InterruptedException;

  /** Takes receipts and pages as from a line, as far as these answers go. */
  Taken take(Line answers) throws InterruptedException;
}
