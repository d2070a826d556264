package jp.madoguchi.bench.text;

/** How the input of one kind of line is answered. */
interface Answering {
  Answers to(String input);
}
