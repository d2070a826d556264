package jp.madoguchi.core.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A movement that its terms and a few rules over single people describe.
 *
 * @param asks what its form asks for
 * @param fills what it writes where the clerk writes nothing, from 異動日 and the state before
 * @param rules each over one person
 * @param leadsTo what follows from it besides the usual
 */
public record Simple(
    Terms terms,
    Asks asks,
    BiFunction<String, Optional<ResidentRecord>, Map<Field, String>> fills,
    List<StepRule> rules,
    Set<Sequel> leadsTo)
    implements Movement {
  public Simple {
    rules = List.copyOf(rules);
    leadsTo = Set.copyOf(leadsTo);
  }

  /** A rule over one person whom a movement is about. */
  @FunctionalInterface
  public interface StepRule {
    /** Adds what is wrong. */
    void check(Step step, Proposal proposal, Surroundings around, List<Finding> findings);
  }

  public static Simple of(Terms terms, StepRule... rules) {
    return new Simple(terms, Asks.usual(terms), (_, _) -> Map.of(), List.of(rules), Set.of());
  }

  /** The same, writing this where the clerk writes nothing. */
  public Simple filling(Function<String, Map<Field, String>> other) {
    return continuing((event, _) -> other.apply(event));
  }

  /** The same, writing this, from 異動日 and the state before, where the clerk writes nothing. */
  public Simple continuing(BiFunction<String, Optional<ResidentRecord>, Map<Field, String>> other) {
    return new Simple(terms, asks, other, rules, leadsTo);
  }

  /** The same with a form of its own. */
  public Simple asking(UnaryOperator<Asks> other) {
    return new Simple(terms, other.apply(asks), fills, rules, leadsTo);
  }

  /** The same, with something of its own to be done after it. */
  public Simple leadingTo(Sequel... sequels) {
    return new Simple(terms, asks, fills, rules, Set.of(sequels));
  }

  @Override
  public Map<Field, String> writes(String event, Optional<ResidentRecord> before) {
    return fills.apply(event, before);
  }

  @Override
  public List<Finding> own(Proposal proposal, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : subjects(proposal)) {
      rules.forEach(rule -> rule.check(step, proposal, around, findings));
    }
    return findings;
  }
}
