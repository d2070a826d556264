package jp.madoguchi.centre.server;

import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.transfer.MissingPieces;

/**
 * What a terminal is answered.
 *
 * @param later whether it is to come back after a while
 */
public record Reply(int status, byte[] body, boolean later) {
  /** A refusal. */
  static Reply of(LineRefusal refusal) {
    return new Reply(refusal.code().status(), refusal.encode(), refusal.code().passes());
  }

  /** A refusal that needs no more words. */
  public static Reply of(Code code) {
    return of(LineRefusal.of(code));
  }

  /** What came so far is kept, and this lacks. */
  static Reply kept(MissingPieces missing) {
    return new Reply(LineRefusal.KEPT, missing.encode(), false);
  }

  static Reply ok(byte[] body) {
    return new Reply(LineRefusal.OK, body, false);
  }
}
