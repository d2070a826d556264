package jp.madoguchi.bench.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A file of cases in YAML, as {@code resources/cases/README.md} describes it.
 *
 * @param templates fields that several people share, by name
 */
record CaseFile(LocalDate today, Map<String, Node> templates, List<Node> cases) {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int MOST_CHARACTERS = 50_000_000;

  /**
   * Reads a file.
   *
   * @throws BadCases it cannot be read, or is not laid out as it should be
   */
  static CaseFile read(Path file) throws BadCases {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.toString())
            .setSchema(new FailsafeSchema())
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    try (InputStream in = Files.newInputStream(file)) {
      return of(
          new Node(new Load(settings).loadFromInputStream(in), file.getFileName().toString()));
    } catch (IOException e) {
      throw new BadCases(file + " cannot be read: " + e.getMessage(), e);
    } catch (YamlEngineException e) {
      throw new BadCases(file + " is no YAML: " + e.getMessage(), e);
    }
  }

  private static CaseFile of(Node root) throws BadCases {
    root.only(Set.of("today", "templates", "cases"));
    Optional<Node> day = root.get("today");
    Map<String, Node> templates = new LinkedHashMap<>();
    Optional<Node> named = root.get("templates");
    if (named.isPresent()) {
      templates.putAll(named.get().map());
    }
    List<Node> cases = new ArrayList<>();
    int number = 0;
    for (Node each : root.at("cases").list()) {
      number++;
      String name = each.text("name", "");
      cases.add(new Node(each.value(), "case " + number + (name.isEmpty() ? "" : " " + name)));
    }
    return new CaseFile(day.isPresent() ? day(day.get(), DAY) : DAY, templates, cases);
  }

  /** A day as clerks type it, or in ISO 8601. */
  static LocalDate day(Node node, LocalDate today) throws BadCases {
    String text = node.text();
    return DateEntry.parse(text, today)
        .toOptional()
        .filter(RegisterDate.Calendar.class::isInstance)
        .map(RegisterDate::sortKey)
        .orElseThrow(() -> new BadCases(node.path() + ": " + text + " is no day."));
  }
}
