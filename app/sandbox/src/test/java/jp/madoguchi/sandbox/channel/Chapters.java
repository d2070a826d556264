package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Tests that go on where the one before ended: after one that fails, the others are not told. */
final class Chapters implements BeforeEachCallback, TestExecutionExceptionHandler {
  private boolean broken;

  void beginAnew() {
    broken = false;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    assumeFalse(broken, "an earlier chapter failed");
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable cause)
      throws Throwable {
    broken = true;
    throw cause;
  }
}
