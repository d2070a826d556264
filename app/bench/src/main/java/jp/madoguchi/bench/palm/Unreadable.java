package jp.madoguchi.bench.palm;

/** A picture that could not be had; the message says why. */
final class Unreadable extends Exception {
  Unreadable(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
