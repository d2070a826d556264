package jp.madoguchi.core.address;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out which towns are former ones once a new edition stands in the place of an earlier. */
final class FormerTowns {
  private FormerTowns() {}

  /** Those gone with this edition first. */
  static List<FormerTown> after(AddressDictionary earlier, AddressDictionary fresh, LocalDate day) {
    Map<String, FormerTown> gone = new LinkedHashMap<>();
    for (DictionaryChanges.Change change : DictionaryChanges.between(earlier, fresh)) {
      switch (change.kind()) {
        case ADDED, RECODED -> {}
        case GONE, RENAMED ->
            change
                .before()
                .map(it ->
                    new FormerTown(
                        it.town(), day, change.after().map(DictionaryChanges.Listed::town)))
                .ifPresent(it -> gone.put(it.oneLine(), it));
      }
    }
    Set<String> named = fresh.towns().stream().map(Town::oneLine).collect(Collectors.toSet());
    Stream<FormerTown> before =
        earlier.former().stream()
            .filter(it -> !named.contains(it.oneLine()) && !gone.containsKey(it.oneLine()))
            .map(it -> renamedSince(it, gone));
    return Stream.concat(gone.values().stream(), before).toList();
  }

  /** What it was called after that may be gone or renamed by now too. */
  private static FormerTown renamedSince(FormerTown town, Map<String, FormerTown> gone) {
    Optional<Town> now =
        town.now()
            .flatMap(it ->
                Optional.ofNullable(gone.get(it.oneLine()))
                    .map(FormerTown::now)
                    .orElse(Optional.of(it)));
    return new FormerTown(town.town(), town.until(), now);
  }
}
