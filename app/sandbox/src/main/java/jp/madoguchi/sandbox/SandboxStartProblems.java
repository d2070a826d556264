package jp.madoguchi.sandbox;

import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.sandbox.maker.SandboxState;
import jp.madoguchi.terminal.program.StartProblems;

/**
 * Sentences for what goes wrong before there is a window: what happened and what to do, in both
 * languages, since no text file may be readable yet. What any terminal may meet is said by {@link
 * StartProblems}.
 */
final class SandboxStartProblems {
  private SandboxStartProblems() {}

  static String sentence(Exception problem) {
    return switch (problem) {
      case CentreProblem centre -> Objects.requireNonNull(centre.getMessage());
      case SandboxFailure failure -> sandbox(failure);
      case StoreFailure failure -> store(failure);
      case StoreUnavailable gone -> store(gone.failure());
      case ExecutionException outer when outer.getCause() instanceof Exception inner ->
          sentence(inner);
      case CentreServer.CannotListen _ ->
          StartProblems.both(
              "組み込みのセンターが待ち受けを始められません。ほかのプログラムを閉じてから、もう一度起動してください。",
              "The embedded centre cannot listen. Close other programs and start again.");
      case KeysRefused _ ->
          StartProblems.both(
              "端末の鍵のファイルが壊れているか、書き換えられています。--reset で作り直してください。",
              "The terminal's key file is damaged or was altered. Make the sandbox anew with"
                  + " --reset.");
      case MediumRefused refused ->
          StartProblems.both(
              "この媒体は使えません（" + refused.flaw().code() + "）。手引き「媒体で運ぶ」の表を見てください。",
              "This medium is not used ("
                  + refused.flaw().code()
                  + " "
                  + refused.flaw()
                  + "). See the guide on media.");
      case NoSuchFileException missing ->
          StartProblems.both(
              "ファイルがありません: " + missing.getFile() + "。名前と場所を確かめてください。",
              "There is no file " + missing.getFile() + ". Check its name and place.");
      default -> StartProblems.sentence(problem);
    };
  }

  private static String store(StoreFailure failure) {
    return switch (failure) {
      case StoreFailure.InUse _ -> StartProblems.inUse();
      case StoreFailure.Full _ -> StartProblems.full();
      case StoreFailure.Unreachable _ -> StartProblems.unreachable(failure);
      case StoreFailure.NotUpdated _ ->
          StartProblems.both(
              "台帳をこの版に更新できませんでした。何も失われていません。残したいものがなければ --reset で作り直してください。",
              "The register could not be brought to this version. Nothing was lost. Unless you want"
                  + " to keep it, make the sandbox anew with --reset.");
      case StoreFailure.Busy _, StoreFailure.GivenUp _ ->
          StartProblems.both(
              "台帳をまだほかの処理が使っています。何も変わっていません。しばらく待って、もう一度起動してください。",
              "Other work has not finished with the register. Nothing was changed. Wait a while and"
                  + " start again.");
      case StoreFailure.Locked _,
          StoreFailure.Damaged _,
          StoreFailure.Hostile _,
          StoreFailure.AnchorBehind _,
          StoreFailure.OldCopyFound _,
          StoreFailure.Refused _ ->
          StartProblems.both(
              "台帳のファイルが壊れているか、書き換えられています。残したいものがなければ --reset で作り直してください。",
              "A register's file is damaged or was altered. Unless you want to keep it, make the"
                  + " sandbox anew with --reset.");
    };
  }

  private static String sandbox(SandboxFailure failure) {
    return switch (failure) {
      case SandboxFailure.Full _ -> StartProblems.full();
      case SandboxFailure.InUse _ -> StartProblems.inUse();
      case SandboxFailure.BeingMade _ ->
          StartProblems.both(
              "別のプログラムが練習環境を作っています。できあがるまで待って、もう一度起動してください。",
              "Another program is making the sandbox. Wait until it is ready and start again.");
      case SandboxFailure.WrongState wrong -> wrongState(wrong.state());
      case SandboxFailure.NoAddresses missing ->
          StartProblems.both(
              "住所のファイルを読めません: " + missing.file() + "。郵便番号データ (KEN_ALL の zip か csv) を指定してください。",
              "Cannot read addresses from "
                  + missing.file()
                  + ". Name the postal code file (KEN_ALL, zip or csv).");
      case SandboxFailure.NoSuchMunicipality none ->
          StartProblems.both(
              "住所のファイルに " + none.code() + " の町名がありません。--city を確かめてください。",
              "The address file has no towns in " + none.code() + ". Check --city.");
      case SandboxFailure.Unreachable _ ->
          StartProblems.both(
              "練習環境の場所に書けません。MADOGUCHI_HOME の場所と権限を確かめてください。",
              "The sandbox's place cannot be written. Check MADOGUCHI_HOME and its rights.");
      case SandboxFailure.Damaged damaged ->
          StartProblems.both(
              "練習環境のファイルが壊れています（" + damaged.getMessage() + "）。--reset で作り直してください。",
              "The sandbox is damaged (" + damaged.getMessage() + "). Make it anew with --reset.");
    };
  }

  private static String wrongState(SandboxState state) {
    return switch (state) {
      case SandboxState.OtherVersion(String found) ->
          StartProblems.both(
              "練習環境は別の版（" + found + "）で作られました。--reset で作り直してください。",
              "The sandbox was made by another version ("
                  + found
                  + "). Make it anew with --reset.");
      case SandboxState.Foreign _ ->
          StartProblems.both(
              "その場所には練習環境でないファイルがあります。MADOGUCHI_HOME に別の場所を指定してください。",
              "There are files that no sandbox made. Name another place in MADOGUCHI_HOME.");
      case SandboxState.Absent _, SandboxState.HalfWritten _, SandboxState.Ready _ ->
          StartProblems.both(
              "練習環境を用意できません。もう一度起動してください。", "The sandbox is not ready. Start again.");
    };
  }
}
