package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.search.IndexedPerson;
import jp.madoguchi.core.search.SearchIndex;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedPieces;

/** Builds, seals, loads and weighs the search index once (goal P4 and the bound on its memory). */
final class IndexMemory {
  private static final double MEGA = 1e6;

  private IndexMemory() {}

  /** Prints a line for each figure. */
  static void report(int residents) throws IOException {
    double before = Figures.heap();
    long start = System.nanoTime();
    SearchIndex.Builder builder = new SearchIndex.Builder();
    BenchCity.residents(residents).forEach(_ -> {});
    long made = System.nanoTime();
    BenchCity.residents(residents)
        .forEach(resident -> builder.accept(IndexedPerson.of(List.of(resident))));
    SearchIndex index = builder.build();
    long built = System.nanoTime();
    Figures.line("index of %,d residents, arrays".formatted(residents), index.size() / MEGA, "MB");
    Figures.line("the same, heap after collection", Figures.heap() - before, "MB");
    Figures.line(
        "build, without making the people up", (built - made - (made - start)) / MEGA, "ms");
    Path folder = Files.createTempDirectory("madoguchi-index");
    DirectoryFiles files = new DirectoryFiles(folder);
    try (Secret key = Secret.taking(BenchOffice.randomness().bytes(32));
        var file = files.open("index")) {
      long from = System.nanoTime();
      try (var out = SealedPieces.write(file, key, "index", BenchOffice.randomness())) {
        index.write(out);
      }
      file.force();
      Figures.line("seal and write", (System.nanoTime() - from) / MEGA, "ms");
      Figures.line("sealed file", file.size() / MEGA, "MB");
      index.close();
      from = System.nanoTime();
      try (var in = SealedPieces.read(file, key, "index");
          SearchIndex loaded = SearchIndex.read(in)) {
        Figures.line("load, open and check", (System.nanoTime() - from) / MEGA, "ms");
      }
    }
    Folders.delete(folder);
  }
}
