package jp.madoguchi.terminal.sight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.sight.Guarded;
import jp.madoguchi.core.sight.SightDesk;
import jp.madoguchi.terminal.text.Message;

/** Which covered item is asked for, and why. Screen's thread only. */
public final class UncoverViewModel {
  private final List<Guarded> items;
  private final ObjectProperty<Optional<Guarded>> item;
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);

  /** What is asked for. */
  public record Asked(Guarded item, String reason) {}

  /**
   * @param covered what can be asked for
   */
  public UncoverViewModel(Set<Guarded> covered) {
    items = covered.stream().sorted().toList();
    item = new SimpleObjectProperty<>(items.stream().findFirst());
    reason.subscribe((_, _) -> problem.set(Message.NONE));
  }

  /** In the order of the table of rights. */
  public List<Guarded> items() {
    return items;
  }

  public ObjectProperty<Optional<Guarded>> item() {
    return item;
  }

  public StringProperty reason() {
    return reason;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** What is asked for; empty, and said why, where the reason is missing or too long. */
  public Optional<Asked> asked() {
    String why = reason.get().strip();
    if (why.isEmpty()) {
      problem.set(Message.of("sight.reason.missing"));
    } else if (why.length() > SightDesk.LONGEST_REASON) {
      problem.set(Message.of("sight.reason.long", SightDesk.LONGEST_REASON));
    } else {
      return item.get().map(chosen -> new Asked(chosen, why));
    }
    return Optional.empty();
  }
}
