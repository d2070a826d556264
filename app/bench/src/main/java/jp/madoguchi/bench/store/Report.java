package jp.madoguchi.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures of some stores, ours first.
 *
 * @param results figures by store and question, in microseconds or as the question says
 */
record Report(int residents, String names, Map<String, Map<String, Double>> results) {

  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("%,d residents, names of the %s".formatted(residents, names));
    lines.add(line("", results.keySet().stream()));
    results
        .values()
        .iterator()
        .next()
        .forEach((question, ours) -> {
          lines.add(line(question, figures(question, figure -> "%,.1f".formatted(figure))));
          lines.add(line("  × ours", figures(question, figure -> "%.2f".formatted(figure / ours))));
        });
    return lines;
  }

  String json() {
    String stores =
        results.entrySet().stream()
            .map(store -> "    \"%s\": {%s}".formatted(store.getKey(), fields(store.getValue())))
            .collect(Collectors.joining(",\n"));
    return "{\n  \"residents\": %d,\n  \"names\": \"%s\",\n  \"stores\": {\n%s\n  }\n}\n"
        .formatted(residents, names, stores);
  }

  private static String fields(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .map(figure ->
            String.format(Locale.ROOT, "\"%s\": %.3f", figure.getKey(), figure.getValue()))
        .collect(Collectors.joining(", "));
  }

  private Stream<String> figures(String question, DoubleFunction<String> form) {
    return results.values().stream()
        .map(store -> Optional.ofNullable(store.get(question)).map(form::apply).orElse("–"));
  }

  private static String line(String head, Stream<String> cells) {
    return "%-28s".formatted(head) + cells.map("%14s"::formatted).collect(Collectors.joining());
  }
}
