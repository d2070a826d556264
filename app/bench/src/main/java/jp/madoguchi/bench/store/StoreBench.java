package jp.madoguchi.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.bench.BenchRandomness;
import jp.madoguchi.bench.Folders;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.DirectoryFiles;

/**
 * {@code [--residents N] [--peers h2,h2-aes,sqlite-mc,lucene] [--json FILE] [--names FOLDER]}: the
 * sealed store with its search index, its tables alone, and its peers with the same rows, one after
 * the other in one process. Prints medians in microseconds and each peer's as a multiple of ours;
 * only the multiples say something on another machine.
 */
public final class StoreBench {
  private static final int KNOWN = 2_000;
  private static final int WARMING = 5_000;

  private final int residents;
  private final Rows rows;
  private final Randomness randomness = new BenchRandomness(new SecureRandom());

  private StoreBench(int residents, Rows rows) {
    this.residents = residents;
    this.rows = rows;
  }

  public static void main(String[] line) throws Exception {
    int residents = Integer.parseInt(word(line, "--residents", "100000"));
    Rows rows = Rows.of(Path.of(word(line, "--names", "../shared/data/names")), 5);
    StoreBench bench = new StoreBench(residents, rows);
    Map<String, Map<String, Double>> results = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(List.of("madoguchi", "tables"));
    Pattern.compile(",")
        .splitAsStream(word(line, "--peers", "h2,h2-aes,sqlite-mc,lucene"))
        .filter(Predicate.not(String::isEmpty))
        .forEach(names::add);
    for (String name : names) {
      // The first to run would else pay for what the virtual machine learns from it.
      new StoreBench(WARMING, rows).measure(name);
    }
    for (String name : names) {
      results.put(name, bench.measure(name));
      System.err.println(name + " " + results.get(name));
    }
    Ciphers.gigabytesPerSecond(Secret.taking(new byte[32]), bench.randomness)
        .forEach((name, rate) ->
            results.computeIfPresent(
                name,
                (peer, figures) -> {
                  figures.put("block cipher (µs for 4 KiB)", 4.096 / rate);
                  return figures;
                }));
    Report report = new Report(residents, rows.source(), results);
    report.table().forEach(System.out::println);
    String json = word(line, "--json", "");
    if (!json.isEmpty()) {
      Files.writeString(Path.of(json), report.json());
    }
  }

  private Map<String, Double> measure(String name) throws Exception {
    Path directory = Files.createTempDirectory("madoguchi-bench");
    List<Row> known = new ArrayList<>();
    rows.people(KNOWN).forEachRemaining(known::add);
    Measurement measurement = new Measurement(residents, known);
    try (Secret key = Secret.taking(randomness.bytes(32));
        Peer peer = peer(name, directory, key)) {
      Map<String, Double> figures = measurement.of(peer, () -> peer.load(rows.people(residents)));
      figures.put("disk (bytes)", (double) size(directory));
      return figures;
    } finally {
      Folders.delete(directory);
    }
  }

  private Peer peer(String name, Path directory, Secret key) throws Exception {
    return switch (name) {
      case "madoguchi" ->
          new IndexedPeer(sealed(directory, key), new DirectoryFiles(directory), key, randomness);
      case "tables" -> sealed(directory, key);
      case "h2" -> new JdbcPeer(new Engines.H2(directory, false));
      case "h2-aes" -> new JdbcPeer(new Engines.H2(directory, true));
      case "sqlite-mc" -> new JdbcPeer(new Engines.Sqlite(directory));
      case "lucene" -> new LucenePeer(directory);
      default -> throw new IllegalArgumentException("no peer " + name);
    };
  }

  private JdbcPeer sealed(Path directory, Secret key) throws Exception {
    return new JdbcPeer(new Engines.Sealed(directory, key, randomness));
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static String word(String[] line, String option, String usual) {
    for (int i = 0; i + 1 < line.length; i++) {
      if (line[i].equals(option)) {
        return line[i + 1];
      }
    }
    return usual;
  }
}
