package jp.madoguchi.core.movement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The movements that a program knows; handed over by its composition root. */
public final class Movements {
  private final Map<String, Movement> byCode;
  private final NotePresets notes;

  public Movements(List<Movement> movements) {
    this(movements, NotePresets.usual());
  }

  private Movements(Collection<Movement> movements, NotePresets notes) {
    this.notes = notes;
    byCode =
        movements.stream()
            .collect(
                Collectors.toMap(
                    Movement::code,
                    Function.identity(),
                    (one, _) -> {
                      throw new IllegalStateException("twice: " + one.code());
                    },
                    LinkedHashMap::new));
  }

  /** All of them, in the order in which they were handed over. */
  public Collection<Movement> all() {
    return byCode.values();
  }

  public Optional<Movement> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The same, with these notes offered on their forms. */
  public Movements noting(NotePresets offered) {
    return new Movements(byCode.values(), offered);
  }

  /** What forms offer as 留意事項. */
  public NotePresets notes() {
    return notes;
  }
}
