package jp.madoguchi.terminal.pin;

/** With what a card is given a new PIN, and how the page for it reads. */
public enum PinTask {
  /** With the PIN that counts, by its operator. */
  CHANGE(
      new Words("pin.change.title", "pin.change.hint", "pin.change.now", "pin.old", "pin.done"),
      new Wrong("login.pin.digits", "pin.wrong", "pin.flaw.SAME", "pin.cut"),
      new Tries("pin.tries", "pin.tries.last")),
  /** With its unblocking key (PUK), by whoever keeps it; the card is blocked. */
  UNBLOCK(
      new Words("puk.title", "puk.hint", "puk.now", "puk.old", "puk.done"),
      new Wrong("puk.digits", "puk.wrong", "puk.same", "puk.cut"),
      new Tries("puk.tries", "puk.tries.last"));

  private final Words words;
  private final Wrong wrong;
  private final Tries tries;

  /**
   * Keys of texts.
   *
   * @param old of the field for what counts now
   * @param done what is said once the new PIN counts
   */
  record Words(String title, String hint, String now, String old, String done) {}

  /**
   * Keys of texts for what goes wrong.
   *
   * @param digits what was typed cannot be one
   * @param same the new PIN is what was to be replaced
   * @param cut the card was pulled before it answered
   */
  record Wrong(String digits, String wrong, String same, String cut) {}

  /** Keys of texts for the tries that are left, with their number. */
  record Tries(String several, String last) {}

  PinTask(Words words, Wrong wrong, Tries tries) {
    this.words = words;
    this.wrong = wrong;
    this.tries = tries;
  }

  Words words() {
    return words;
  }

  Wrong wrong() {
    return wrong;
  }

  Tries tries() {
    return tries;
  }

  /** The key of what is said once the new PIN counts. */
  public String done() {
    return words.done();
  }
}
