package jp.madoguchi.core.envelope;

/** An envelope that must be refused for one reason. */
record Vector(String name, EnvelopeFlaw flaw, byte[] sealed) {
  @Override
  public String toString() {
    return flaw.code() + " " + flaw + ": " + name;
  }
}
