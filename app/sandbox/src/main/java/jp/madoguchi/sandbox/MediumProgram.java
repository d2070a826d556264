package jp.madoguchi.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.storage.centre.Media;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * Media at the centre: {@code centre read-medium DIR} and {@code centre write-answer DIR}, on the
 * centre's database, beside a running centre where that is PostgreSQL.
 */
final class MediumProgram {
  static final Set<String> COMMANDS = Set.of("read-medium", "write-answer");
  static final Set<String> OPTIONS =
      Set.of("--home", "--db", "--db-user", ChosenCentre.CONFIG, "--by", "--answer", "--medium");

  private static final int LONGEST_NAME = 100;

  private final Path home;
  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final SandboxConsole console = new SandboxConsole(clock, randomness);

  MediumProgram(Path usualHome, Options options) {
    this.home = options.path("--home").orElse(usualHome);
    this.options = options;
  }

  int run() throws Exception {
    List<String> words = options.words();
    String by = options.value("--by").map(String::strip).orElse("");
    if (words.size() != 2 || by.isEmpty() || by.length() > LONGEST_NAME) {
      throw new Options.Misunderstood(
          "使い方: centre read-medium DIR --by 氏名 または centre write-answer DIR --by 氏名",
          "usage: centre read-medium DIR --by NAME, or centre write-answer DIR --by NAME");
    }
    DirectoryFiles medium = DirectoryFiles.onMedium(Path.of(words.getLast()));
    try (OpenCentre centre = OpenCentre.of(options, home, console, clock, randomness)) {
      MediumDesk desk =
          MediumDesk.of(
              centre.files().parts(centre.store(), clock, randomness, new InetSocketAddress(0)));
      return words.getFirst().equals("read-medium")
          ? read(desk, medium, by)
          : write(desk, medium, by);
    }
  }

  private int read(MediumDesk desk, DirectoryFiles medium, String by)
      throws IOException, MediumRefused {
    ReadIn read = desk.read(medium, by);
    console.say(
        "端末 %s の媒体 %s を読みました。 / Medium %2$s of terminal %1$s was read."
            .formatted(read.terminal(), read.number()));
    if (read.lapsed()) {
      console.say(
          "この端末は使用期限が切れていて、回答を読むまで開きません。"
              + " / The terminal's lease is over: it opens for nobody before it has the answer.");
    }
    read.batches().forEach(batch -> console.say("  " + words(batch)));
    if (read.others() > 0) {
      console.say(
          "この製品のものでないファイルが %d 個あります。開かないでください。 / %1$d files are not ours; do not open them."
              .formatted(read.others()));
    }
    Optional<Path> target = options.path("--answer");
    if (target.isPresent()) {
      answer(desk, desk.line(read).orElseThrow(), DirectoryFiles.onMedium(target.get()), by);
    }
    boolean all =
        read.batches().stream()
            .allMatch(batch ->
                batch.outcome() instanceof ReadIn.Taken || batch.outcome() instanceof ReadIn.Known);
    return all ? 0 : 1;
  }

  private static String words(ReadIn.OfBatch batch) {
    String place = batch.place().epoch() + "/" + batch.place().sequence() + " ";
    return place
        + switch (batch.outcome()) {
          case ReadIn.Taken(int verdicts) ->
              "受領、判定 %d 件 / taken, %1$d verdicts".formatted(verdicts);
          case ReadIn.Known _ -> "受領済み / known already";
          case ReadIn.Refused(var refusal) ->
              "受領せず / refused: " + (refusal.code() + " " + refusal.detail()).strip();
          case ReadIn.Damaged(var flaw) -> "読めません / unreadable: " + flaw.code() + " " + flaw;
        };
  }

  private int write(MediumDesk desk, DirectoryFiles medium, String by)
      throws IOException, MediumRefused, Options.Misunderstood {
    Optional<String> number = options.value("--medium");
    Optional<MediumNumber> wanted = number.flatMap(MediumNumber::parse);
    Optional<Media.Line> line =
        desk.unanswered().stream()
            .filter(each -> number.isEmpty() || wanted.filter(each.number()::equals).isPresent())
            .findFirst();
    if (line.isEmpty()) {
      console.say("回答を待つ媒体はありません。 / No medium waits for an answer.");
      return 1;
    }
    answer(desk, line.get(), medium, by);
    return 0;
  }

  private void answer(MediumDesk desk, Media.Line line, DirectoryFiles medium, String by)
      throws IOException, MediumRefused {
    int files = desk.answer(line, medium, by);
    console.say(
        "端末 %s の媒体 %s への回答を書きました（%d 件）。取り外して渡してください。 / The answer to medium %2$s of terminal"
                .formatted(line.terminal(), line.number(), files)
            + " %s was written (%d files).".formatted(line.terminal(), files));
  }
}
