package jp.madoguchi.core.change;

import jp.madoguchi.core.identifier.AddressNumber;

/**
 * Somebody else was quicker: an open entry exists, a record moved on, a group is closed, or the
 * operator's right is gone.
 */
public final class ProvisionalConflict extends Exception {
  /** What stands in the way. */
  public enum Reason {
    /** E14: the resident has an open entry. */
    OPEN_ENTRY,
    /** The record has a newer state than the clerk saw. */
    NEWER_STATE,
    /** The group was approved, returned or withdrawn meanwhile. */
    CLOSED,
    /** E13: a measure restrains entering about the resident. */
    RESTRAINED,
    /** The operator has not, or no more, the right that this takes; the subject is the operator. */
    RIGHT_WITHDRAWN
  }

  private final Reason reason;
  private final String subject;

  public ProvisionalConflict(Reason reason, String subject) {
    super(reason + " " + subject);
    this.reason = reason;
    this.subject = subject;
  }

  public ProvisionalConflict(Reason reason, AddressNumber subject) {
    this(reason, subject.digits());
  }

  public Reason reason() {
    return reason;
  }

  /** The address number, group or operator concerned. */
  public String subject() {
    return subject;
  }
}
