package jp.madoguchi.bench.sim;

/** What goes wrong. */
enum Fault {
  /** A request does not arrive. */
  REQUEST_LOST(0.3),
  /** The centre acts and the terminal does not hear of it. */
  ANSWER_LOST(0.3),
  /** A request arrives twice, the second time whenever it likes. */
  DOUBLED(0.5),
  /** A request arrives when nobody waits for it any more, and in another order. */
  DELAYED(0.2),
  /** A bit of a request is another. */
  REQUEST_BENT(0.1),
  /** A bit of an answer is another. */
  ANSWER_BENT(0.1),
  /** The line is down for a while. */
  LINE_DOWN(0.05),
  /** A terminal loses its power in the midst of an act. */
  POWER_CUT(0.06),
  /** A terminal goes on with an old copy of its disk. */
  RESTORED(0.02),
  /** A copy of a terminal's disk is put to use beside it. */
  CLONED(0.02),
  /** The centre goes on with an old copy of its database. */
  CENTRE_PUT_BACK(0.04),
  /** A terminal's clock jumps. */
  CLOCK_JUMP(0.02),
  /** Somebody approves their own entry under another name. */
  OWN_APPROVAL(0.1);

  private final double most;

  Fault(double most) {
    this.most = most;
  }

  /** The highest probability that a world draws for it. */
  double most() {
    return most;
  }
}
