package jp.madoguchi.bench.palm;

/** The command or its list cannot be used; the message is a sentence for whoever typed it. */
final class BadInput extends Exception {
  BadInput(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
