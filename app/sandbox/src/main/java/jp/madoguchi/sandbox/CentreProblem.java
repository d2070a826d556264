package jp.madoguchi.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.terminal.program.StartProblems;

/** Why the centre did not start as a program of its own; the message says it to a person. */
abstract sealed class CentreProblem extends Exception {
  private static final int SHOWN = 5;

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
          "センターの台帳はほかのプログラムが開いています（動いているセンターか、練習環境の画面）: "
              + directory
              + "。そちらを終えてから、同じ指示をもう一度行ってください。終えても、端末の送信は失われません。"
              + "PostgreSQL を使うセンターなら、動かしたまま行えます。",
          "Another program (the running centre, or the sandbox's window) has the centre's register"
              + " open: "
              + directory
              + ". End it, then give the same command again; nothing that terminals send is lost."
              + " A centre on PostgreSQL need not be stopped.",
          cause);
    }
  }

  /** The configuration file is not there or cannot be read. */
  static final class NoConfiguration extends CentreProblem {
    NoConfiguration(Path file, Throwable cause) {
      super(
          "C-06",
          "設定ファイルを読めません: " + file + "。場所と権限を確かめてください。",
          "Cannot read the configuration " + file + ". Check its place and rights.",
          cause);
    }
  }

  /** A line of the configuration is missing or cannot be used. */
  static final class Line extends CentreProblem {
    Line(String name) {
      super(
          "C-07",
          "設定ファイルの行がないか、使えません: " + name + "。",
          "A line of the configuration is missing or cannot be used: " + name + ".");
    }
  }

  /** A file of keys is missing. */
  static final class NoKeys extends CentreProblem {
    NoKeys(String name) {
      super(
          "C-08",
          "センターの鍵のファイルがありません: " + name + "。centre make-keys で作るか、バックアップから戻してください。",
          "A file of the centre's keys is missing: "
              + name
              + ". Make them with centre make-keys, or put them back from a backup.");
    }
  }

  /** A file of keys is damaged or cannot be read. */
  static final class KeysDamaged extends CentreProblem {
    KeysDamaged(Throwable cause) {
      super(
          "C-09",
          "センターの鍵のファイルを読めません。権限を確かめ、壊れていればバックアップから戻してください。",
          "The centre's keys cannot be read. Check their rights; where they are damaged put them"
              + " back from a backup.",
          cause);
    }
  }

  /** The keys do not belong to the roots that lie beside them. */
  static final class OtherKeys extends CentreProblem {
    OtherKeys() {
      super(
          "C-10",
          "センターの鍵と起点（trust.anchors、roots.keys）が合わないか、期限が切れています。",
          "The centre's keys and roots (trust.anchors, roots.keys) do not belong together, or have"
              + " expired.");
    }
  }

  /** The database is in use for other municipalities, and was never told of this one. */
  static final class OtherRegister extends CentreProblem {
    OtherRegister(MunicipalityCode asked, List<MunicipalityCode> held, Throwable cause) {
      super(
          "C-12",
          "このデータベースにあるのは "
              + digits(held)
              + " の台帳で、"
              + asked.digits()
              + " の台帳はありません。設定ファイルの municipality.code を確かめてください。"
              + "ここに新しく始めるのなら、centre join-database --config を一度だけ行ってください。",
          "This database has the register of "
              + digits(held)
              + ", and none of "
              + asked.digits()
              + ". Check municipality.code in the configuration. To begin a new one here, give"
              + " centre join-database --config once.",
          cause);
    }

    private static String digits(List<MunicipalityCode> codes) {
      return codes.stream()
          .map(MunicipalityCode::digits)
          .sorted()
          .limit(SHOWN)
          .collect(Collectors.joining(", "));
    }
  }

  /** There are keys where some were to be made. */
  static final class KeysExist extends CentreProblem {
    KeysExist(String name) {
      super(
          "C-11",
          "鍵はもうあります: " + name + "。作り直すと、登録した端末はすべてつながらなくなります。",
          "There are keys already: "
              + name
              + ". With others no terminal that is registered could connect.");
    }
  }
}
