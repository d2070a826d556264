package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Printers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The printers that people chose at this seat, else the one that the settings name, else the first.
 * What was chosen lies in a plain file, a line for each paper: its name, the printer and the tray,
 * parted by tabs. Safe for use by several threads.
 */
public final class ChosenPrinters implements Printers {
  /** The file's name. */
  public static final String FILE = "printer.chosen";

  private static final int MOST = 4_000;
  private static final Logger LOG = LoggerFactory.getLogger(ChosenPrinters.class);

  private final Supplier<List<Printer>> there;
  private final Way set;
  private final FileStore files;
  private volatile Map<Paper, Way> chosen;

  /**
   * @param there those that can be reached now
   * @param set the printer that the settings name
   */
  public ChosenPrinters(Supplier<List<Printer>> there, Optional<String> set, FileStore files) {
    this.there = there;
    this.set = new Way(set, Optional.empty());
    this.files = files;
    chosen = remembered();
  }

  private Map<Paper, Way> remembered() {
    Map<Paper, Way> ways = new EnumMap<>(Paper.class);
    try {
      files
          .read(FILE)
          .filter(content -> content.length < MOST)
          .map(content -> new String(content, StandardCharsets.UTF_8))
          .ifPresent(text -> text.lines().forEach(line -> remember(ways, line)));
    } catch (IOException unread) {
      LOG.warn("which printers were chosen", unread);
    }
    return Collections.unmodifiableMap(ways);
  }

  /** A line that is none of ours is left alone. */
  private static void remember(Map<Paper, Way> ways, String line) {
    List<String> cells = List.of(line.split("\t", -1));
    for (Paper paper : Paper.values()) {
      if (cells.size() == 3 && cells.getFirst().equals(paper.name())) {
        ways.put(paper, new Way(named(cells.get(1)), named(cells.get(2))));
      }
    }
  }

  private static Optional<String> named(String cell) {
    return Optional.of(cell).filter(Predicate.not(String::isEmpty));
  }

  @Override
  public List<Printer> all() {
    return there.get();
  }

  @Override
  public Way way(Paper paper) {
    return chosen.getOrDefault(paper, set);
  }

  @Override
  public synchronized void choose(Paper paper, Way way) throws IOException {
    Map<Paper, Way> next = new EnumMap<>(Paper.class);
    next.putAll(chosen);
    next.put(paper, way);
    StringBuilder lines = new StringBuilder();
    next.forEach((each, its) ->
        lines
            .append(each)
            .append('\t')
            .append(its.printer().orElse(""))
            .append('\t')
            .append(its.tray().orElse(""))
            .append('\n'));
    files.replace(FILE, lines.toString().getBytes(StandardCharsets.UTF_8));
    chosen = Collections.unmodifiableMap(next);
  }

  @Override
  public Printer on(Paper paper) {
    Way way = way(paper);
    String name =
        way.printer().or(() -> there.get().stream().findFirst().map(Printer::name)).orElse("");
    return new ChosenPrinter(name, way.tray(), there);
  }
}
