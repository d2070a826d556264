package jp.madoguchi.core.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a municipality's own table.
 *
 * @param fixed the columns that are as in the usual table
 */
record OwnTerm(Kept kept, int count, List<String> fixed, String source) {
  private static final int COUNT = 2;
  private static final int SOURCE = 8;

  static Optional<OwnTerm> of(String line) {
    String[] column = line.split(",", -1);
    if (column.length != SOURCE + 1
        || !column[COUNT].matches("[0-9]{1,9}")
        || column[SOURCE].isBlank()) {
      return Optional.empty();
    }
    return Arrays.stream(Kept.values())
        .filter(kept -> kept.name().equals(column[0]))
        .findFirst()
        .map(kept ->
            new OwnTerm(
                kept, Integer.parseInt(column[COUNT]), fixed(column), column[SOURCE].strip()));
  }

  private static List<String> fixed(String[] column) {
    return List.of(column[1], column[3], column[4], column[5], column[6], column[7]);
  }

  boolean differsInCountAlone(RetentionRule usual) {
    return fixed.equals(
        List.of(
            usual.from().name(),
            usual.term().unit().name(),
            usual.term().lastDay().name(),
            usual.effect().name(),
            bound(usual.atLeast()),
            bound(usual.atMost())));
  }

  private static String bound(OptionalInt bound) {
    return bound.isPresent() ? Integer.toString(bound.getAsInt()) : "";
  }
}
