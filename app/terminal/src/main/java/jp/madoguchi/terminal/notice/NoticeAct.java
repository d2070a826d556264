package jp.madoguchi.terminal.notice;

import jp.madoguchi.terminal.command.Command;

/** What is done with a letter, each behind its key. */
public enum NoticeAct {
  PRINT(Command.SUBMIT, false),
  /** A sheet came out of which that was not known. */
  CAME(Command.SUBMIT, false),
  /** None came out. */
  NOT_CAME(Command.SEND_BACK, false),
  /** It does not go out. */
  DISMISS(Command.SEND_BACK, true),
  /** It is to be printed after all, or once more. */
  ASK_AGAIN(Command.SEND_BACK, true);

  private final Command command;
  private final boolean reason;

  NoticeAct(Command command, boolean reason) {
    this.command = command;
    this.reason = reason;
  }

  Command command() {
    return command;
  }

  boolean needsReason() {
    return reason;
  }
}
