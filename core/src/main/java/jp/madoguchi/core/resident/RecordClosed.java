package jp.madoguchi.core.resident;

import java.time.LocalDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.Right;

/**
 * A removed record (除票) whose term of ordinary access is over (閲覧制限), and an operator without
 * {@link Right#OPEN_CLOSED}. The refusal is logged.
 */
public final class RecordClosed extends Exception {
  private static final long serialVersionUID = 1;

  private final transient AddressNumber number;
  private final LocalDate removedOn;

  public RecordClosed(AddressNumber number, LocalDate removedOn) {
    super("right " + Right.OPEN_CLOSED);
    this.number = number;
    this.removedOn = removedOn;
  }

  public AddressNumber number() {
    return number;
  }

  /** 消除日: all that is told of the person. */
  public LocalDate removedOn() {
    return removedOn;
  }
}
