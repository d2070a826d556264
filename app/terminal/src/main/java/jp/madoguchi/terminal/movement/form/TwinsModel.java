package jp.madoguchi.terminal.movement.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Judged;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.twin.Twin;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;

/** Who on a form may be somebody known, and what the clerk says of each. Screen's thread only. */
public final class TwinsModel {
  private static final String DRAFT = "twin.";

  /** Longer than the name of any document, which stands before the words. */
  private static final String LONG_DOCUMENT = "届".repeat(25);

  private final ReadOnlyObjectWrapper<List<Twin>> suspicions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Map<String, TwinWord> said = new HashMap<>();
  private final Runnable changed;
  private Optional<Proposal> proposal = Optional.empty();

  /**
   * @param changed told after something was said
   */
  TwinsModel(Runnable changed) {
    this.changed = changed;
  }

  void found(Judged judged) {
    proposal = Optional.of(judged.proposal());
    suspicions.set(judged.twins());
  }

  /** Those whom somebody on the form may be, as the form stands. */
  public ReadOnlyObjectProperty<List<Twin>> suspicions() {
    return suspicions.getReadOnlyProperty();
  }

  /** What is entered of somebody. */
  public Map<Field, ExactText> entered(AddressNumber number) {
    return proposal.stream()
        .flatMap(it -> it.steps().stream())
        .filter(step -> step.number().equals(number))
        .map(Proposal.Step::after)
        .findFirst()
        .orElse(Map.of());
  }

  /** What was said. */
  public Optional<TwinWord> word(Twin twin) {
    return Optional.ofNullable(said.get(key(twin)));
  }

  /** Says it, in place of what was said before; kept in the draft. */
  public void say(Twin twin, TwinWord word) {
    said.put(key(twin), word);
    changed.run();
  }

  /** Those of whom something is still to be said; a number is a matter of rules, not of words. */
  List<Twin> unsaid() {
    return suspicions.get().stream()
        .filter(Predicate.not(Twin::byNumber))
        .filter(twin -> word(twin).isEmpty())
        .toList();
  }

  /** What is entered with somebody. */
  List<TwinWord> words(AddressNumber entered) {
    return suspicions.get().stream()
        .filter(twin -> twin.entered().equals(entered))
        .flatMap(twin -> word(twin).stream())
        .toList();
  }

  /** Whether all that was said of everybody fits behind a document. */
  boolean fit() {
    return suspicions.get().stream()
        .allMatch(twin -> TwinWords.fit(LONG_DOCUMENT, words(twin.entered())));
  }

  void keep(Map<String, String> draft) {
    said.forEach((key, word) -> draft.put(key, TwinWords.after("", List.of(word))));
  }

  void restore(Map<String, String> draft) {
    draft.forEach((key, text) -> {
      if (key.startsWith(DRAFT)) {
        TwinWords.in(text).forEach(word -> said.put(key, word));
      }
    });
  }

  private static String key(Twin twin) {
    return DRAFT + twin.entered().digits() + "." + twin.known().digits();
  }
}
