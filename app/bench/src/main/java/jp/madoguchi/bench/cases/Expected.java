package jp.madoguchi.bench.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.Field;

/**
 * What a case expects.
 *
 * @param after fields of some people after the movement; asked for only where nothing blocks it
 * @param follows who is concerned by what follows; empty where the case does not say
 */
record Expected(
    List<Told> errors,
    List<Told> alerts,
    Map<String, Map<Field, String>> after,
    Map<String, Integer> history,
    Optional<Map<Sequel, List<String>>> follows) {
  private static final Pattern TOLD =
      Pattern.compile("([A-Z][0-9]{2})(?:@([A-Za-z0-9]+))?(?:/(.+))?");

  private static final Set<String> PLACES =
      Set.of(
          FormFields.EVENT_DATE,
          FormFields.NOTIFICATION_DATE,
          FormFields.ENTRY_DATE,
          FormFields.MEMBERS);

  /** A rule that is broken, at any place or at this field and person. */
  record Told(Rule rule, Optional<String> field, Optional<String> person) {
    @Override
    public String toString() {
      return rule
          + field.map(each -> "@" + each).orElse("")
          + person.map(each -> "/" + each).orElse("");
    }
  }

  static Expected of(Node node) throws BadCases {
    node.only(Set.of("errors", "alerts", "after", "follows"));
    Map<String, Map<Field, String>> after = new LinkedHashMap<>();
    Map<String, Integer> history = new LinkedHashMap<>();
    Optional<Node> states = node.get("after");
    if (states.isPresent()) {
      for (Map.Entry<String, Node> person : states.get().map().entrySet()) {
        Map<String, Node> fields = new LinkedHashMap<>(person.getValue().map());
        Node number = fields.remove("history");
        if (number != null) {
          history.put(person.getKey(), whole(number));
        }
        after.put(person.getKey(), Names.values(fields));
      }
    }
    return new Expected(
        told(node, "errors", Rule.Severity.ERROR),
        told(node, "alerts", Rule.Severity.ALERT),
        after,
        history,
        follows(node));
  }

  private static Optional<Map<Sequel, List<String>>> follows(Node node) throws BadCases {
    Optional<Node> told = node.get("follows");
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Map<Sequel, List<String>> follows = new EnumMap<>(Sequel.class);
    for (Map.Entry<String, Node> each : told.get().map().entrySet()) {
      String name = each.getKey().toUpperCase(Locale.ROOT).replace('-', '_');
      Sequel sequel =
          Stream.of(Sequel.values())
              .filter(it -> it.name().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  new BadCases(
                      each.getValue().where() + ": nothing is called " + each.getKey() + "."));
      List<String> people = new ArrayList<>();
      for (Node person : each.getValue().list()) {
        people.add(person.text());
      }
      follows.put(sequel, people);
    }
    return Optional.of(follows);
  }

  private static int whole(Node node) throws BadCases {
    try {
      return Integer.parseInt(node.text());
    } catch (NumberFormatException e) {
      throw new BadCases(node.where() + " should be a number.", e);
    }
  }

  private static List<Told> told(Node node, String key, Rule.Severity severity) throws BadCases {
    List<Told> told = new ArrayList<>();
    Optional<Node> list = node.get(key);
    if (list.isEmpty()) {
      return told;
    }
    for (Node each : list.get().list()) {
      Matcher parts = TOLD.matcher(each.text());
      if (!parts.matches() || !isRule(parts.group(1))) {
        throw new BadCases(
            each.where() + ": there is no rule " + each.text() + ". " + CaseFile.SEE);
      }
      String field = parts.group(2);
      if (field != null && !PLACES.contains(field) && FormFields.field(field).isEmpty()) {
        throw new BadCases(each.where() + ": no rule is told at " + field + ".");
      }
      Rule rule = Rule.valueOf(parts.group(1));
      if (rule.severity() != severity) {
        throw new BadCases(each.where() + ": " + rule + " is no " + severity + ".");
      }
      told.add(new Told(rule, Optional.ofNullable(field), Optional.ofNullable(parts.group(3))));
    }
    return told;
  }

  private static boolean isRule(String name) {
    return List.of(Rule.values()).stream().anyMatch(rule -> rule.name().equals(name));
  }
}
