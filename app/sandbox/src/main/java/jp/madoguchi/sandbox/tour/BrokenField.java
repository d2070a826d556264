package jp.madoguchi.sandbox.tour;

/** A field that cannot be read; becomes a {@link BrokenLine} where the line's number is known. */
final class BrokenField extends Exception {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final BrokenLine.Reason reason;

  BrokenField(String column, BrokenLine.Reason reason) {
    super(column + " " + reason);
    this.column = column;
    this.reason = reason;
  }

  BrokenField(MovementColumn column, BrokenLine.Reason reason) {
    this(column.title(), reason);
  }

  BrokenLine at(int line) {
    return new BrokenLine(line, column, reason);
  }
}
