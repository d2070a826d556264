package jp.madoguchi.sandbox.channel;

import java.io.IOException;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;

/** A line on which the request arrives and the first answers do not. */
final class LostAnswers implements Line {
  private final Line line;
  private int left;

  LostAnswers(Line line, int count) {
    this.line = line;
    this.left = count;
  }

  @Override
  public Answer ask(String method, String path, byte[] body) throws LineDown, InterruptedException {
    Answer answer = line.ask(method, path, body);
    if (left-- > 0) {
      throw new LineDown(LineDown.Reason.TIMED_OUT, new IOException("the answer was lost"));
    }
    return answer;
  }
}
