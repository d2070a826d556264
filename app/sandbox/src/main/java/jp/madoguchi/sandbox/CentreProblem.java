package jp.madoguchi.sandbox;

import java.nio.file.Path;
import jp.madoguchi.terminal.program.StartProblems;

/** Why the centre did not start as a program of its own; the message says it to a person. */
abstract sealed class CentreProblem extends Exception {
  private CentreProblem(String code, String japanese, String english) {
    super(StartProblems.both(japanese + "（" + code + "）", english + " (" + code + ")"));
  }

  private CentreProblem(String code, String japanese, String english, Throwable cause) {
    this(code, japanese, english);
    initCause(cause);
  }

  /** There is nothing at the place of the centre's files. */
  static final class NoDirectory extends CentreProblem {
    NoDirectory(Path home) {
      super(
          "C-01",
          "センターの置き場所がありません: " + home + "。--home を確かめてください。",
          "There is no directory " + home + ". Check --home.");
    }
  }

  /** Nobody answers at the database's address. */
  static final class DatabaseUnreachable extends CentreProblem {
    DatabaseUnreachable(String url, Throwable cause) {
      super(
          "C-02",
          "データベースにつながりません: " + url + "。サーバーが動いているか、場所が正しいか確かめてください。",
          "The database at "
              + url
              + " does not answer. Check that it runs and that the address is"
              + " right.",
          cause);
    }
  }

  /** The database answers and lets nobody in, or not with what it was asked for. */
  static final class DatabaseRefused extends CentreProblem {
    DatabaseRefused(String url, Throwable cause) {
      super(
          "C-03",
          "データベースに断られました: " + url + "。--db-user と環境変数 MADOGUCHI_DB_PASSWORD、データベースの名前と権限を確かめてください。",
          "The database at "
              + url
              + " refuses. Check --db-user, the variable MADOGUCHI_DB_PASSWORD, the database's name"
              + " and its rights.",
          cause);
    }
  }

  /** Another program listens there. */
  static final class PortTaken extends CentreProblem {
    PortTaken(int port, Throwable cause) {
      super(
          "C-04",
          "ポート " + port + " で待ち受けられません。ほかのプログラムが使っていないか確かめるか、別の番号を指定してください。",
          "Cannot listen on port "
              + port
              + ". Check that no other program uses it, or name another one.",
          cause);
    }
  }

  /** Another process has the embedded store. */
  static final class StoreInUse extends CentreProblem {
    StoreInUse(Path directory, Throwable cause) {
      super(
          "C-05",
          "センターの台帳はほかのプログラムが開いています: " + directory + "。そちらを閉じてから起動してください。",
          "Another program has the centre's register open: " + directory + ". Close it first.",
          cause);
    }
  }
}
