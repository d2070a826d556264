package jp.madoguchi.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;

/** Finds the fate of every line of a file, and changes nothing (仮処理). Used by one thread. */
final class DryRun {
  private final Format format;
  private final Subjects subjects;
  private final LinePlanner planner;
  private final Obstacle obstacle;
  private final List<Item> items = new ArrayList<>();

  /** Why somebody cannot be the subject of an entry now. */
  @FunctionalInterface
  interface Obstacle {
    Optional<Reason> of(ResidentRecord record);
  }

  DryRun(Format format, Subjects subjects, LinePlanner planner, Obstacle obstacle) {
    this.format = format;
    this.subjects = subjects;
    this.planner = planner;
    this.obstacle = obstacle;
  }

  /** The items of a file, in the order of its lines. */
  List<Item> of(byte[] file) {
    for (ReadLine line : new LineReader(format).read(file)) {
      switch (line) {
        case ReadLine.Unreadable(int number, String column, LineFlaw flaw) ->
            add(number, Optional.empty(), List.of(), new Fate.Unreadable(column, flaw));
        case ReadLine.Cells(int number, List<String> cells) -> read(number, cells);
      }
    }
    settleDoubles();
    return Collections.unmodifiableList(items);
  }

  private void read(int line, List<String> cells) {
    switch (subjects.of(cells)) {
      case Subjects.Found.None(Reason reason) ->
          add(line, Optional.empty(), cells, Fate.because(reason));
      case Subjects.Found.People(List<ResidentRecord> people) -> {
        for (ResidentRecord person : people) {
          Fate fate =
              obstacle
                  .of(person)
                  .map(Fate::because)
                  .orElseGet(() -> planner.plan(cells, person).fate());
          add(line, Optional.of(person), cells, fate);
        }
      }
    }
  }

  private void add(int line, Optional<ResidentRecord> person, List<String> cells, Fate fate) {
    items.add(
        new Item(
            items.size() + 1,
            line,
            person.map(ResidentRecord::number),
            person.map(ResidentRecord::history).orElse(0),
            cells,
            fate));
  }

  /** Of several lines about one person the latest notice counts, if it can be told. */
  private void settleDoubles() {
    Map<AddressNumber, List<Item>> byPerson = new HashMap<>();
    for (Item item : items) {
      if (item.fate() instanceof Fate.Planned && item.person().isPresent()) {
        byPerson.computeIfAbsent(item.person().get(), _ -> new ArrayList<>()).add(item);
      }
    }
    byPerson.values().stream().filter(same -> same.size() > 1).forEach(this::settle);
  }

  private void settle(List<Item> same) {
    LocalDate latest =
        same.stream()
            .map(item -> planner.notified(item.cells()))
            .max(LocalDate::compareTo)
            .orElseThrow();
    List<Item> newest =
        same.stream().filter(item -> planner.notified(item.cells()).equals(latest)).toList();
    same.stream().filter(item -> !newest.contains(item)).forEach(this::older);
    boolean agree = newest.stream().map(Item::cells).distinct().count() == 1;
    newest.stream()
        .skip(agree ? 1 : 0)
        .filter(_ -> newest.size() > 1)
        .forEach(item -> replace(item, Fate.because(agree ? Reason.TWICE : Reason.LINES_DISAGREE)));
  }

  private void older(Item item) {
    replace(item, Fate.because(Reason.OLDER_NOTICE));
  }

  private void replace(Item item, Fate fate) {
    items.set(item.place() - 1, item.with(fate));
  }
}
