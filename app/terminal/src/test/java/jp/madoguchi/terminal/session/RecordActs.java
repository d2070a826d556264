package jp.madoguchi.terminal.session;

import java.util.stream.Stream;

/** What is done beside a record that is open, for {@link EveryActTest}. */
final class RecordActs {
  private RecordActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.concat(MemoActs.lines(), IdentityActs.lines());
  }
}
