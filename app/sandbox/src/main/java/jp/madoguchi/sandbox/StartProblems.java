package jp.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.sandbox.maker.SandboxState;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences for what goes wrong before there is a window: what happened and what to do, in both
 * languages, since no text file may be readable yet.
 */
final class StartProblems {
  private static final Logger LOG = LoggerFactory.getLogger(StartProblems.class);

  private StartProblems() {}

  static String sentence(Exception problem) {
    return switch (problem) {
      case SandboxFailure failure -> sandbox(failure);
      case StoreFailure failure -> store(failure);
      case StoreUnavailable gone -> store(gone.failure());
      case DiskFull _ -> full();
      case ExecutionException outer when outer.getCause() instanceof Exception inner ->
          sentence(inner);
      case Fonts.FontMissing missing ->
          both(
              missing.getMessage()
                  + " が入っていません。apt-get install fonts-noto-cjk fonts-ipamj-mincho"
                  + " を実行してから、もう一度起動してください。",
              missing.getMessage()
                  + " is not installed. Run apt-get install fonts-noto-cjk"
                  + " fonts-ipamj-mincho and start again.");
      case CentreServer.CannotListen _ ->
          both(
              "組み込みのセンターが待ち受けを始められません。ほかのプログラムを閉じてから、もう一度起動してください。",
              "The embedded centre cannot listen. Close other programs and start again.");
      case KeysRefused _ ->
          both(
              "端末の鍵のファイルが壊れているか、書き換えられています。--reset で作り直してください。",
              "The terminal's key file is damaged or was altered. Make the sandbox anew with"
                  + " --reset.");
      case NoSuchFileException missing ->
          both(
              "ファイルがありません: " + missing.getFile() + "。名前と場所を確かめてください。",
              "There is no file " + missing.getFile() + ". Check its name and place.");
      case IOException _ -> unreachable(problem);
      default -> {
        LOG.error("{} {}", Troubles.code(problem), problem.getClass().getName(), problem);
        yield both(
            "予期しない問題で起動できません。管理者に符号を伝えてください: " + Troubles.code(problem),
            "Could not start for an unexpected reason. Tell the administrator this code: "
                + Troubles.code(problem));
      }
    };
  }

  /** For a part of the Java platform or of the desktop that is not installed. */
  static String sentence(LinkageError missing) {
    LOG.error("{} {}", Troubles.code(missing), missing.getClass().getName());
    return both(
        "画面に要る部品が入っていません（"
            + Troubles.code(missing)
            + "）。apt-get install libpangoft2-1.0-0 libgtk-3-0 を実行してから、もう一度起動してください。",
        "A part that the window needs is not installed ("
            + Troubles.code(missing)
            + "). Run apt-get install libpangoft2-1.0-0 libgtk-3-0 and start again.");
  }

  private static String store(StoreFailure failure) {
    return switch (failure) {
      case StoreFailure.InUse _ -> inUse();
      case StoreFailure.Full _ -> full();
      case StoreFailure.Unreachable _ -> unreachable(failure);
      case StoreFailure.Locked _,
          StoreFailure.Damaged _,
          StoreFailure.Hostile _,
          StoreFailure.Refused _ ->
          both(
              "台帳のファイルが壊れているか、書き換えられています。残したいものがなければ --reset で作り直してください。",
              "A register's file is damaged or was altered. Unless you want to keep it, make the"
                  + " sandbox anew with --reset.");
    };
  }

  private static String unreachable(Exception problem) {
    String code = Troubles.code(problem);
    return both(
        "ファイルを読み書きできません。場所と権限、ディスクの空きを確かめてください。（" + code + "）",
        "Files cannot be read or written. Check the place, its rights and the room on the disk. ("
            + code
            + ")");
  }

  private static String sandbox(SandboxFailure failure) {
    return switch (failure) {
      case SandboxFailure.Full _ -> full();
      case SandboxFailure.InUse _ -> inUse();
      case SandboxFailure.BeingMade _ ->
          both(
              "別のプログラムが練習環境を作っています。できあがるまで待って、もう一度起動してください。",
              "Another program is making the sandbox. Wait until it is ready and start again.");
      case SandboxFailure.WrongState wrong -> wrongState(wrong.state());
      case SandboxFailure.NoAddresses missing ->
          both(
              "住所のファイルを読めません: " + missing.file() + "。郵便番号データ (KEN_ALL の zip か csv) を指定してください。",
              "Cannot read addresses from "
                  + missing.file()
                  + ". Name the postal code file (KEN_ALL, zip or csv).");
      case SandboxFailure.NoSuchMunicipality none ->
          both(
              "住所のファイルに " + none.code() + " の町名がありません。--city を確かめてください。",
              "The address file has no towns in " + none.code() + ". Check --city.");
      case SandboxFailure.Unreachable _ ->
          both(
              "練習環境の場所に書けません。MADOGUCHI_HOME の場所と権限を確かめてください。",
              "The sandbox's place cannot be written. Check MADOGUCHI_HOME and its rights.");
      case SandboxFailure.Damaged damaged ->
          both(
              "練習環境のファイルが壊れています（" + damaged.getMessage() + "）。--reset で作り直してください。",
              "The sandbox is damaged (" + damaged.getMessage() + "). Make it anew with --reset.");
    };
  }

  private static String wrongState(SandboxState state) {
    return switch (state) {
      case SandboxState.OtherVersion(String found) ->
          both(
              "練習環境は別の版（" + found + "）で作られました。--reset で作り直してください。",
              "The sandbox was made by another version ("
                  + found
                  + "). Make it anew with --reset.");
      case SandboxState.Foreign _ ->
          both(
              "その場所には練習環境でないファイルがあります。MADOGUCHI_HOME に別の場所を指定してください。",
              "There are files that no sandbox made. Name another place in MADOGUCHI_HOME.");
      case SandboxState.Absent _, SandboxState.HalfWritten _, SandboxState.Ready _ ->
          both("練習環境を用意できません。もう一度起動してください。", "The sandbox is not ready. Start again.");
    };
  }

  private static String inUse() {
    return both(
        "窓口はもう動いています。開いている画面を使うか、閉じてから起動してください。",
        "Madoguchi is running already. Use the open window, or close it first.");
  }

  private static String full() {
    return both(
        "ディスクに空きがありません。何も変わっていません。空きを作ってから、もう一度起動してください。",
        "The disk is full. Nothing has changed. Make room and start again.");
  }

  private static String both(String japanese, String english) {
    return japanese + "\n" + english;
  }
}
