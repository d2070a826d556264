package jp.madoguchi.bench.palm;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param list the pictures, empty with {@code --generated}
 * @param regions the pictures are inner palms, cut already
 * @param enrol good samples in a template
 * @param allPairs every sample is a template once
 * @param out where files are written, if anywhere
 * @param generated made-up people, 0 with a list
 * @param seed of the first made-up person and of the bootstrap
 */
record EvalOptions(
    Optional<Path> list,
    boolean regions,
    int enrol,
    boolean allPairs,
    Optional<Path> out,
    int generated,
    long seed) {
  static final int MOST_ENROLLED = 5;
  static final long USUAL_SEED = 20_000_000;
  private static final int MOST_GENERATED = 100_000;

  static final String USAGE =
      "palm-eval (--list FILE [--roi] | --generated N) [--enrol 1-5 | --all-pairs]"
          + " [--seed S] [--out DIR]";

  static EvalOptions parse(String[] line) throws BadInput {
    EvalOptions made =
        new EvalOptions(Optional.empty(), false, 1, false, Optional.empty(), 0, USUAL_SEED);
    for (int i = 0; i < line.length; i++) {
      String word = line[i];
      made =
          switch (word) {
            case "--roi" -> made.withRegions();
            case "--all-pairs" -> made.withAllPairs();
            case "--list", "--enrol", "--out", "--generated", "--seed" -> {
              i++;
              if (i == line.length) {
                throw new BadInput(word + " needs a value. " + USAGE);
              }
              yield made.with(word, line[i]);
            }
            default -> throw new BadInput("unknown word " + word + ". " + USAGE);
          };
    }
    return made.checked();
  }

  private EvalOptions with(String word, String value) throws BadInput {
    return switch (word) {
      case "--list" ->
          new EvalOptions(Optional.of(path(value)), regions, enrol, allPairs, out, generated, seed);
      case "--out" ->
          new EvalOptions(
              list, regions, enrol, allPairs, Optional.of(path(value)), generated, seed);
      case "--enrol" ->
          new EvalOptions(
              list,
              regions,
              (int) number(word, value, 1, MOST_ENROLLED),
              allPairs,
              out,
              generated,
              seed);
      case "--generated" ->
          new EvalOptions(
              list,
              regions,
              enrol,
              allPairs,
              out,
              (int) number(word, value, 2, MOST_GENERATED),
              seed);
      default ->
          new EvalOptions(
              list,
              regions,
              enrol,
              allPairs,
              out,
              generated,
              number(word, value, 0, Long.MAX_VALUE / 2));
    };
  }

  private EvalOptions withRegions() {
    return new EvalOptions(list, true, enrol, allPairs, out, generated, seed);
  }

  private EvalOptions withAllPairs() {
    return new EvalOptions(list, regions, enrol, true, out, generated, seed);
  }

  private EvalOptions checked() throws BadInput {
    if (list.isPresent() == (generated > 0)) {
      throw new BadInput("one of --list and --generated is needed. " + USAGE);
    }
    if (generated > 0 && regions) {
      throw new BadInput("--roi goes with --list only. " + USAGE);
    }
    if (allPairs && enrol > 1) {
      throw new BadInput("--all-pairs has one sample in each template. " + USAGE);
    }
    return this;
  }

  private static long number(String word, String value, long least, long greatest) throws BadInput {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new BadInput(word + " " + value + " is no number. " + USAGE);
    }
    throw new BadInput(word + " takes " + least + " to " + greatest + ", not " + value + ".");
  }

  private static Path path(String value) throws BadInput {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new BadInput(value + " is no path: " + e.getReason());
    }
  }
}
