package jp.madoguchi.bench.text;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.core.text.character.CharacterReader;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.storage.dictionary.AddressSource;
import jp.madoguchi.storage.dictionary.CharacterSource;

/**
 * {@code text eval FILE…}: lines of kind, input and expected are run and differences printed. Ends
 * with 0 where all is as expected, 1 where something differs, 2 where a file or a line cannot be
 * used. See {@code resources/lines/README.md}.
 */
public final class TextEval {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String SEE = "See resources/lines/README.md.";
  private static final Path POSTAL = Path.of("../shared/data/ken_all.zip");
  private static final Path CHARACTERS = Path.of("../shared/data/moji.csv");

  private final PrintStream out;
  private final PrintStream err;
  private int lines;
  private int different;
  private int unusable;

  /** Whether the list of kinds was printed; once is enough. */
  private boolean told;

  TextEval(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] words) throws Exception {
    System.exit(new TextEval(System.out, System.err).run(List.of(words)));
  }

  int run(List<String> words) throws IOException, CharacterReader.NoTable {
    List<Path> files = new ArrayList<>();
    Optional<Path> addresses = Optional.of(POSTAL).filter(Files::exists);
    Optional<Path> characters = Optional.of(CHARACTERS).filter(Files::exists);
    for (int i = 0; i < words.size(); i++) {
      boolean option = words.get(i).startsWith("--");
      if (option && i + 1 < words.size() && words.get(i).equals("--addresses")) {
        addresses = Optional.of(Path.of(words.get(++i)));
      } else if (option && i + 1 < words.size() && words.get(i).equals("--characters")) {
        characters = Optional.of(Path.of(words.get(++i)));
      } else if (option) {
        files.clear();
        break;
      } else {
        files.add(Path.of(words.get(i)));
      }
    }
    if (files.isEmpty()) {
      err.println("text eval [--addresses FILE] [--characters FILE] FILE…");
      return 2;
    }
    Kinds kinds = kinds(dictionary(addresses), table(characters));
    files.forEach(file -> check(file, kinds));
    out.printf("%,d lines, %,d different, %,d that cannot be used%n", lines, different, unusable);
    return unusable > 0 || lines == 0 ? 2 : different > 0 ? 1 : 0;
  }

  private static Kinds kinds(AddressDictionary dictionary, Optional<CharacterTable> table) {
    Kinds kinds = new Kinds();
    new DateKinds(TODAY).into(kinds);
    KanaKinds.into(kinds);
    new NameKinds(table).into(kinds);
    new AddressKinds(dictionary).into(kinds);
    return NumberKinds.into(kinds);
  }

  /** The whole country where its file is at hand, and the made-up city. */
  private static AddressDictionary dictionary(Optional<Path> file) throws IOException {
    List<Town> towns = new ArrayList<>(MadeUpCity.load().dictionary().towns());
    if (file.isPresent()) {
      towns.addAll(AddressSource.read(file.get()).towns());
    }
    return new AddressDictionary(towns);
  }

  private static Optional<CharacterTable> table(Optional<Path> file)
      throws IOException, CharacterReader.NoTable {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    CharacterReader reader = new CharacterReader();
    CharacterSource.read(file.get(), reader);
    return Optional.of(reader.table());
  }

  private void check(Path file, Kinds kinds) {
    try {
      for (Line line : Line.read(file)) {
        lines++;
        check(file, line, kinds);
      }
    } catch (Line.Unusable problem) {
      err.println(problem.getMessage());
      unusable++;
    }
  }

  private void check(Path file, Line line, Kinds kinds) {
    String where = file.getFileName() + ":" + line.number() + ": ";
    if (line.cells().size() != 3) {
      err.println(where + "three cells are needed: kind, input, expected. " + SEE);
      unusable++;
      return;
    }
    String kind = line.cells().get(0);
    Optional<Answering> answering = kinds.find(kind);
    if (answering.isEmpty()) {
      err.println(where + "there is no kind " + kind + "." + (told ? "" : kinds(kinds)));
      told = true;
      unusable++;
      return;
    }
    Answers answers = answer(answering.get(), line.cells().get(1));
    if (!answers.has(line.cells().get(2))) {
      different++;
      out.println(
          where
              + kind
              + " \u300C"
              + line.cells().get(1)
              + "\u300D: "
              + answers
              + " and not "
              + line.cells().get(2));
    }
  }

  private static String kinds(Kinds kinds) {
    return " Kinds: " + kinds.names() + ". " + SEE;
  }

  /** What a rule does not reach, such as holidays of another century, is an error too. */
  private static Answers answer(Answering answering, String input) {
    try {
      return answering.to(input);
    } catch (IllegalArgumentException beyond) {
      return Answers.of("error", "OUT_OF_RANGE", "invalid", "エラー");
    }
  }
}
