package jp.madoguchi.core.restraint;

import jp.madoguchi.core.identifier.AddressNumber;

/** A measure restrains this and nobody released it (E13). The refusal is in the log. */
public final class RecordRestrained extends Exception {
  private static final long serialVersionUID = 1;

  private final transient AddressNumber number;
  private final Process process;
  private final transient Marks marks;

  public RecordRestrained(AddressNumber number, Process process, Marks marks) {
    super("E13 " + process);
    this.number = number;
    this.process = process;
    this.marks = marks;
  }

  public AddressNumber number() {
    return number;
  }

  /** What was refused. */
  public Process process() {
    return process;
  }

  /** All that is told of the person. */
  public Marks marks() {
    return marks;
  }
}
