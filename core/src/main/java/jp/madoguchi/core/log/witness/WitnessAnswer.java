package jp.madoguchi.core.log.witness;

import jp.madoguchi.core.log.checkpoint.SignedNote;

/** What a witness says to a checkpoint; each with its HTTP status (C2SP tlog-witness). */
public sealed interface WitnessAnswer {
  /** The HTTP status that goes with it. */
  int status();

  /** The log only grew: the line that the witness adds to the note. */
  record Cosigned(SignedNote.Line line) implements WitnessAnswer {
    @Override
    public int status() {
      return 200;
    }
  }

  /**
   * The witness knows the log at another size than the log believes, or at this size with another
   * root, which is a split view.
   *
   * @param size that it knows
   */
  record KnowsOther(long size) implements WitnessAnswer {
    @Override
    public int status() {
      return 409;
    }
  }

  /** Nothing was changed by it. */
  enum Refused implements WitnessAnswer {
    /** Not a request, or one that goes back. */
    MALFORMED(400),
    /** Not signed by the key of that log. */
    NOT_SIGNED(403),
    /** A log that this witness does not watch. */
    UNKNOWN_LOG(404),
    /** The proof does not lead from the one root to the other. */
    NOT_CONSISTENT(422);

    private final int status;

    Refused(int status) {
      this.status = status;
    }

    @Override
    public int status() {
      return status;
    }
  }
}
