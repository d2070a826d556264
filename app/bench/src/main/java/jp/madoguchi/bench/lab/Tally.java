package jp.madoguchi.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was tried and what came of it. Not safe for use by several threads. */
final class Tally {
  private static final int SHOWN = 10;

  /** One kind of act. */
  private static final class Row {
    private int boundaries;
    private int rounds;
    private int whole;
    private int lost;
  }

  private final Map<String, Row> rows = new TreeMap<>();
  private final List<String> losses = new ArrayList<>();
  private final Consumer<Tally> watcher;

  Tally() {
    this(_ -> {});
  }

  /**
   * @param watcher hears of each round
   */
  Tally(Consumer<Tally> watcher) {
    this.watcher = watcher;
  }

  void boundary(String operation) {
    row(operation).boundaries++;
  }

  /** A round that kept what was acknowledged; {@code further} where it kept the act under way. */
  void kept(String operation, boolean further) {
    row(operation).rounds++;
    if (further) {
      row(operation).whole++;
    }
    watcher.accept(this);
  }

  void lost(String operation, String how) {
    row(operation).rounds++;
    row(operation).lost++;
    losses.add(operation + ": " + how);
    watcher.accept(this);
  }

  int boundaries() {
    return rows.values().stream().mapToInt(row -> row.boundaries).sum();
  }

  int rounds() {
    return rows.values().stream().mapToInt(row -> row.rounds).sum();
  }

  int losses() {
    return losses.size();
  }

  List<String> table() {
    List<String> lines = new ArrayList<>();
    String form = "%-14s %10s %8s %22s %6s";
    lines.add(form.formatted("operation", "boundaries", "rounds", "unacknowledged, whole", "lost"));
    rows.forEach((name, row) ->
        lines.add(form.formatted(name, row.boundaries, row.rounds, row.whole, row.lost)));
    lines.add(form.formatted("all", boundaries(), rounds(), "", losses()));
    losses.stream().limit(SHOWN).map("  "::concat).forEach(lines::add);
    return lines;
  }

  private Row row(String operation) {
    return rows.computeIfAbsent(operation, name -> new Row());
  }
}
