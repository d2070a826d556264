package jp.madoguchi.bench.cases;

/** A file of cases that cannot be used, with a sentence that says where and why. */
final class BadCases extends Exception {
  BadCases(String sentence) {
    super(sentence);
  }

  BadCases(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
