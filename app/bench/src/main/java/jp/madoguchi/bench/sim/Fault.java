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
  LINE_DOWN(0.1),
  /** A terminal loses its power in the midst of an act. */
  POWER_CUT(0.06),
  /** A terminal goes on with an old copy of its disk. */
  RESTORED(0.02),
  /** A copy of a terminal's disk is put to use beside it. */
  CLONED(0.02),
  /** The centre goes on with an old copy of its database. */
  CENTRE_PUT_BACK(0.08),
  /** The administrator says openly that the centre was put back. */
  LOG_REOPENED(0.2),
  /** Administrators decide about a terminal with two histories. */
  FORK_DECIDED(0.5),
  /** The line breaks in the midst of a piece of a large batch. */
  PIECE_CUT(0.7),
  /** A terminal's clock jumps. */
  CLOCK_JUMP(0.1),
  /** Somebody approves their own entry under another name. */
  OWN_APPROVAL(0.6),
  /** Somebody works on although the terminal's lease is over. */
  LEASE_IGNORED(1),
  /** An approver's card is lost and revoked. */
  CARD_LOST(0.03),
  /** A terminal is lost and taken out of use. */
  TERMINAL_LOST(0.01),
  /** A medium is written instead of waiting for the line. */
  MEDIUM_WRITTEN(0.15),
  /** A medium never arrives. */
  MEDIUM_LOST(0.3),
  /** A medium is copied, and arrives twice. */
  MEDIUM_COPIED(0.3),
  /** A bit of a medium is another. */
  MEDIUM_BENT(0.3),
  /** A medium is read in twice. */
  MEDIUM_READ_TWICE(0.3),
  /** Nobody comes for some hours or three days, and there is no line. */
  DAYS_WITHOUT_LINE(0.08);

  private final double most;

  Fault(double most) {
    this.most = most;
  }

  /** The highest probability that a world draws for it. */
  double most() {
    return most;
  }
}
