package jp.madoguchi.bench.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.bench.cases.Expected.Told;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.Case.Destination;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Planner;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.movement.sequel.Sequels;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;

/** One case, run against the rules that terminals and centre run. */
final class CaseRun {
  private final CaseFile file;
  private final Movements movements;
  private final Node node;
  private final Cast cast = new Cast();
  private final LocalDate today;

  CaseRun(CaseFile file, Movements movements, Node node) throws BadCases {
    this.file = file;
    this.movements = movements;
    this.node = node;
    node.only(
        Set.of(
            "name",
            "clause",
            "today",
            "before",
            "open",
            "lifted",
            "codesLow",
            "movement",
            "expect"));
    Optional<Node> day = node.get("today");
    this.today = day.isPresent() ? CaseFile.day(day.get(), file.today()) : file.today();
  }

  /** What differs from what the case expects; empty where nothing does. */
  List<String> differences() throws BadCases {
    people();
    Node wanted = node.at("movement");
    wanted.only(Set.of("kind", "event", "notified", "household", "people"));
    String kind = wanted.at("kind").text();
    Movement movement =
        movements
            .find(kind)
            .orElseThrow(() ->
                new BadCases(wanted.where() + ": there is no kind " + kind + ". " + CaseFile.SEE));
    strangers("open", wanted);
    strangers("lifted", wanted);
    Planner.Planned planned = new Planner(cast, today).plan(movement, notice(kind, wanted));
    List<Finding> findings = new ArrayList<>(planned.findings());
    findings.addAll(movement.check(planned.proposal(), today, cast));
    Expected expected = Expected.of(node.at("expect"));
    List<String> differences = compared(expected, findings, planned.proposal());
    expected
        .follows()
        .ifPresent(wished -> follows(wished, movement, planned.proposal(), differences));
    return differences;
  }

  private void people() throws BadCases {
    Optional<Node> before = node.get("before");
    if (before.isPresent()) {
      for (Map.Entry<String, Node> person : before.get().map().entrySet()) {
        List<Cast.State> states = new ArrayList<>();
        for (Node state : person.getValue().list()) {
          states.add(state(state));
        }
        cast.add(
            person.getKey(),
            states.isEmpty() ? List.of(Cast.State.USUAL) : states,
            person.getValue());
      }
    }
    Optional<Node> open = node.get("open");
    if (open.isPresent()) {
      for (Node person : open.get().list()) {
        cast.open(person.text());
      }
    }
    Optional<Node> lifted = node.get("lifted");
    if (lifted.isPresent()) {
      for (Node person : lifted.get().list()) {
        cast.lift(person.text());
      }
    }
    Optional<Node> codes = node.get("codesLow");
    if (codes.isPresent()) {
      for (Node code : codes.get().list()) {
        cast.fewLike(code.text());
      }
    }
  }

  private Cast.State state(Node node) throws BadCases {
    Map<String, Node> own = new LinkedHashMap<>(node.map());
    Optional<Node> by = Optional.ofNullable(own.remove("by"));
    Map<Field, String> values = values(own, Set.of());
    if (by.isEmpty()) {
      return new Cast.State(values, Optional.empty());
    }
    String kind = by.get().text();
    if (movements.find(kind).isEmpty()) {
      throw new BadCases(by.get().where() + ": there is no kind " + kind + ". " + CaseFile.SEE);
    }
    return new Cast.State(values, Optional.of(kind));
  }

  /** Refuses people under a key whom the case does not have. */
  private void strangers(String key, Node movement) throws BadCases {
    Set<String> known = new HashSet<>(movement.at("people").map().keySet());
    Optional<Node> before = node.get("before");
    if (before.isPresent()) {
      known.addAll(before.get().map().keySet());
    }
    Optional<Node> named = node.get(key);
    if (named.isPresent()) {
      for (Node person : named.get().list()) {
        if (!known.contains(person.text())) {
          throw new BadCases(person.where() + ": nobody in this case is " + person.text() + ".");
        }
      }
    }
  }

  /** The fields of a template, if one is named, and those written here over them. */
  private Map<Field, String> values(Node person) throws BadCases {
    return values(new LinkedHashMap<>(person.map()), Set.of());
  }

  /** The same, where some templates stand under each other already. */
  private Map<Field, String> values(Map<String, Node> own, Set<String> within) throws BadCases {
    Map<Field, String> values = new LinkedHashMap<>();
    Node like = own.remove("like");
    if (like != null) {
      Set<String> now = new HashSet<>(within);
      if (!now.add(like.text())) {
        throw new BadCases(like.where() + ": the template " + like.text() + " is like itself.");
      }
      Node template = file.templates().get(like.text());
      if (template == null) {
        throw new BadCases(like.where() + ": there is no template " + like.text() + ".");
      }
      values.putAll(values(new LinkedHashMap<>(template.map()), now));
    }
    values.putAll(Names.values(own));
    return values;
  }

  private Case notice(String kind, Node wanted) throws BadCases {
    List<Case.Person> people = new ArrayList<>();
    for (Map.Entry<String, Node> person : wanted.at("people").map().entrySet()) {
      var number = cast.person(person.getKey());
      Map<Field, String> typed = values(person.getValue());
      String household = typed.get(Field.HOUSEHOLD_NUMBER);
      if (household != null && !household.isEmpty()) {
        typed.put(Field.HOUSEHOLD_NUMBER, cast.named(household).digits());
      }
      people.add(new Case.Person(number, cast.current(number), typed));
    }
    return new Case(
        kind,
        wanted.text("event", ""),
        wanted.text("notified", ""),
        people,
        destination(wanted.text("household", "same")));
  }

  private Destination destination(String household) {
    return switch (household) {
      case "same" -> new Destination.Same();
      case "new" -> new Destination.Fresh(cast.named("new"));
      default -> new Destination.Existing(cast.named(household));
    };
  }

  private List<String> compared(Expected expected, List<Finding> findings, Proposal proposal)
      throws BadCases {
    List<String> differences = new ArrayList<>();
    List<Finding> unexpected = new ArrayList<>(findings);
    List<Told> all = new ArrayList<>(expected.errors());
    all.addAll(expected.alerts());
    for (Told told : all) {
      if (findings.stream().noneMatch(finding -> fits(told, finding))) {
        differences.add("expected " + told + ", which was not told" + elsewhere(told, findings));
      }
      unexpected.removeIf(finding -> finding.rule() == told.rule());
    }
    unexpected.forEach(finding -> differences.add("told " + words(finding) + " unexpectedly"));
    if (findings.stream().noneMatch(Finding::blocks)) {
      for (String person : expected.after().keySet()) {
        state(person, expected, proposal, differences);
      }
    }
    return differences;
  }

  private String elsewhere(Told told, List<Finding> findings) {
    List<String> same =
        findings.stream().filter(it -> it.rule() == told.rule()).map(this::words).toList();
    return same.isEmpty() ? "" : " there, but " + String.join(", ", same);
  }

  private void follows(
      Map<Sequel, List<String>> wished,
      Movement movement,
      Proposal proposal,
      List<String> differences) {
    Map<Sequel, List<String>> told = new EnumMap<>(Sequel.class);
    Sequels.of(movement, proposal)
        .forEach(each -> told.put(each.what(), each.people().stream().map(cast::name).toList()));
    for (Sequel sequel : Sequel.values()) {
      List<String> expected = wished.getOrDefault(sequel, List.of());
      List<String> is = told.getOrDefault(sequel, List.of());
      if (!expected.equals(is)) {
        differences.add(sequel + " follows for " + is + ", expected for " + expected);
      }
    }
  }

  private boolean fits(Told told, Finding finding) {
    return told.rule() == finding.rule()
        && told.field().filter(field -> !field.equals(finding.field())).isEmpty()
        && told.person()
            .filter(person -> finding.member().filter(cast.person(person)::equals).isEmpty())
            .isEmpty();
  }

  private String words(Finding finding) {
    Rule rule = finding.rule();
    return rule
        + "@"
        + finding.field()
        + finding.member().map(member -> "/" + cast.name(member)).orElse("");
  }

  private void state(String person, Expected expected, Proposal proposal, List<String> differences)
      throws BadCases {
    Optional<Step> step =
        proposal.steps().stream()
            .filter(each -> each.number().equals(cast.person(person)))
            .findFirst();
    if (step.isEmpty()) {
      differences.add(person + " is not touched by the movement");
      return;
    }
    Map<Field, String> fields = expected.after().getOrDefault(person, Map.of());
    for (Map.Entry<Field, String> field : fields.entrySet()) {
      ExactText wanted = cast.text(field.getKey(), field.getValue(), node);
      ExactText is = step.get().after(field.getKey());
      if (!wanted.equals(is)) {
        differences.add(
            person + "'s " + field.getKey() + " is \"" + is + "\", expected \"" + wanted + "\"");
      }
    }
    Integer history = expected.history().get(person);
    int next = step.get().before().map(record -> record.history()).orElse(0) + 1;
    if (history != null && history != next) {
      differences.add(person + "'s history number is " + next + ", expected " + history);
    }
  }
}
