package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences for what goes wrong before there is a window: what happened and what to do, in both
 * languages, since no text file may be readable yet.
 */
public final class StartProblems {
  private static final Logger LOG = LoggerFactory.getLogger(StartProblems.class);

  private StartProblems() {}

  /** The sentence for what any terminal may meet. */
  public static String sentence(Exception problem) {
    return switch (problem) {
      case InstallationFlaw flaw -> flaw(flaw);
      case OnlyOne.Taken _ -> inUse();
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
  public static String sentence(LinkageError missing) {
    LOG.error("{} {}", Troubles.code(missing), missing.getClass().getName());
    return both(
        "画面に要る部品が入っていません（"
            + Troubles.code(missing)
            + "）。apt-get install libpangoft2-1.0-0 libgtk-3-0 を実行してから、もう一度起動してください。",
        "A part that the window needs is not installed ("
            + Troubles.code(missing)
            + "). Run apt-get install libpangoft2-1.0-0 libgtk-3-0 and start again.");
  }

  private static String flaw(InstallationFlaw flaw) {
    String what = flaw.what();
    return switch (flaw) {
      case InstallationFlaw.Missing _ ->
          both(
              "端末の設置が済んでいません。ファイルがありません: " + what + "。管理者に連絡してください。",
              "This terminal is not set up: there is no " + what + ". Call the administrator.");
      case InstallationFlaw.Damaged _ ->
          both(
              "端末のファイルが壊れているか、書き換えられています: " + what + "。使わずに、管理者に連絡してください。",
              "A file of this terminal is damaged or was altered: "
                  + what
                  + ". Do not use it, and call the administrator.");
      case InstallationFlaw.NoToken _ ->
          both(
              "セキュリティトークンを使えません（" + what + "）。挿さっているか確かめてから、管理者に連絡してください。",
              "The security token cannot be used ("
                  + what
                  + "). Check that it is plugged in, then call the administrator.");
      case InstallationFlaw.Setting _ ->
          both(
              "terminal.properties の " + what + " が書かれていないか、読めません。管理者に連絡してください。",
              "The setting "
                  + what
                  + " in terminal.properties is missing or cannot be used."
                  + " Call the administrator.");
      case InstallationFlaw.UntrustedCentre _ ->
          both(
              "センターの証明書（" + what + "）がこの端末の信頼の起点につながりません。使わずに、管理者に連絡してください。",
              "The centre's certificates ("
                  + what
                  + ") do not lead to this terminal's roots."
                  + " Do not use it, and call the administrator.");
    };
  }

  /** Another window is open. */
  public static String inUse() {
    return both(
        "窓口はもう動いています。開いている画面を使うか、閉じてから起動してください。",
        "Madoguchi is running already. Use the open window, or close it first.");
  }

  /** The disk has no room. */
  public static String full() {
    return both(
        "ディスクに空きがありません。何も変わっていません。空きを作ってから、もう一度起動してください。",
        "The disk is full. Nothing has changed. Make room and start again.");
  }

  /** The disk does not give or take a file. */
  public static String unreachable(Exception problem) {
    String code = Troubles.code(problem);
    return both(
        "ファイルを読み書きできません。場所と権限、ディスクの空きを確かめてください。（" + code + "）",
        "Files cannot be read or written. Check the place, its rights and the room on the disk. ("
            + code
            + ")");
  }

  /** One sentence in each language. */
  public static String both(String japanese, String english) {
    return japanese + "\n" + english;
  }
}
