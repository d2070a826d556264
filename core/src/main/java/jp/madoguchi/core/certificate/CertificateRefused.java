package jp.madoguchi.core.certificate;

/** A certificate that is not issued. The refusal is in the log. */
public final class CertificateRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** The operator may not issue certificates. */
    NO_RIGHT,
    /** The operator may not print the official seal. */
    NO_SEAL,
    /** Nobody has one of the numbers. */
    NOBODY,
    /** Somebody is on the register no more: a 除票 is what there is of them. */
    REMOVED,
    /** Somebody is on the register: a 除票 is of those who are not (5.1 不). */
    STILL_HERE,
    /** An entry about somebody waits for approval (4.0.8). */
    OPEN_ENTRY,
    /** A household's sheet of people of several. */
    SEVERAL_HOUSEHOLDS,
    /** Somebody neither announced that they leave nor left that way. */
    NOT_LEAVING,
    /** The copy in whose place it is asked for is unknown here, or was of others. */
    NOT_THE_SAME,
    /** 個人番号 and 住民票コード are for themselves and their household alone. */
    NOT_TO_OTHERS,
    /** The register, or what became of the copy, changed since it was looked at: look again. */
    CHANGED,
    /** What was made is not what was asked for: nothing goes to a printer. */
    MISMATCH
  }

  public CertificateRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
