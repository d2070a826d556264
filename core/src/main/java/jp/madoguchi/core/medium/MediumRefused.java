package jp.madoguchi.core.medium;

/** A medium that is not written or not taken. Its content was not used. */
public final class MediumRefused extends Exception {
  private final MediumFlaw flaw;

  public MediumRefused(MediumFlaw flaw) {
    super(flaw.code() + " " + flaw);
    this.flaw = flaw;
  }

  public MediumRefused(MediumFlaw flaw, Throwable cause) {
    super(flaw.code() + " " + flaw, cause);
    this.flaw = flaw;
  }

  public MediumFlaw flaw() {
    return flaw;
  }

  static void unless(boolean holds, MediumFlaw flaw) throws MediumRefused {
    if (!holds) {
      throw new MediumRefused(flaw);
    }
  }
}
