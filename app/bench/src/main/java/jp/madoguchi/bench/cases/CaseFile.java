package jp.madoguchi.bench.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
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
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of cases in YAML, as {@code resources/cases/README.md} describes it.
 *
 * @param templates fields that several people share, by name
 */
record CaseFile(LocalDate today, Map<String, Node> templates, List<Node> cases) {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  /** With the place of every value, more would not fit into memory. */
  static final int MOST_BYTES = 20 * 1024 * 1024;

  static final String SEE = "See resources/cases/README.md.";
  private static final String NO_CASES = " has no cases: a list under the key cases. " + SEE;

  /**
   * Reads a file.
   *
   * @throws BadCases it cannot be read, or is not laid out as it should be
   */
  static CaseFile read(Path file) throws BadCases {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setCodePointLimit(MOST_BYTES).build();
    String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > MOST_BYTES) {
        throw new BadCases(name + " is larger than 20 MiB. Divide it.");
      }
      return of(
          new Node(
              new Compose(settings)
                  .composeInputStream(in)
                  .orElseThrow(() -> new BadCases(name + NO_CASES)),
              name,
              "the file"));
    } catch (IOException e) {
      throw new BadCases(file + " cannot be read: " + e.getMessage(), e);
    } catch (YamlEngineException e) {
      throw new BadCases(notYaml(name, e), e);
    } catch (OutOfMemoryError e) {
      throw new BadCases(name + " does not fit into memory. Divide it.", e);
    } catch (StackOverflowError e) {
      throw new BadCases(name + " nests too deeply. " + SEE, e);
    }
  }

  private static String notYaml(String name, YamlEngineException e) {
    return switch (e.getCause()) {
      case CharacterCodingException _ -> name + " is not written in UTF-8. Save it so.";
      case IOException cause -> name + " cannot be read: " + cause.getMessage() + ".";
      case null, default -> name + " is no YAML. " + SEE + "\n" + e.getMessage();
    };
  }

  private static CaseFile of(Node root) throws BadCases {
    if (!(root.value() instanceof MappingNode)) {
      throw new BadCases(root.where() + " should have the keys today, templates and cases. " + SEE);
    }
    root.only(Set.of("today", "templates", "cases"));
    Optional<Node> day = root.get("today");
    Map<String, Node> templates = new LinkedHashMap<>();
    Optional<Node> named = root.get("templates");
    if (named.isPresent()) {
      templates.putAll(named.get().map());
    }
    Node list = root.at("cases");
    if (!(list.value() instanceof SequenceNode) || list.list().isEmpty()) {
      throw new BadCases(list.where() + NO_CASES);
    }
    List<Node> cases = new ArrayList<>();
    for (Node each : list.list()) {
      cases.add(each.called("case " + (cases.size() + 1)));
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
        .orElseThrow(() -> new BadCases(node.where() + ": " + text + " is no day."));
  }
}
