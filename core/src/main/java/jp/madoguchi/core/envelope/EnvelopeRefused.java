package jp.madoguchi.core.envelope;

/** An envelope or signed message that does not pass every check. Nothing of it may be used. */
public final class EnvelopeRefused extends Exception {
  private final EnvelopeFlaw flaw;

  public EnvelopeRefused(EnvelopeFlaw flaw) {
    super(flaw.code() + " " + flaw);
    this.flaw = flaw;
  }

  public EnvelopeRefused(EnvelopeFlaw flaw, Throwable cause) {
    super(flaw.code() + " " + flaw, cause);
    this.flaw = flaw;
  }

  public EnvelopeFlaw flaw() {
    return flaw;
  }

  /** Refuses with {@code flaw} unless {@code holds}. */
  static void unless(boolean holds, EnvelopeFlaw flaw) throws EnvelopeRefused {
    if (!holds) {
      throw new EnvelopeRefused(flaw);
    }
  }
}
