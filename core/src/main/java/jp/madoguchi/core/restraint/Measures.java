package jp.madoguchi.core.restraint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * All measures that one person bears, as the field {@link Field#RESTRAINTS} carries them.
 *
 * @param all in the order of their numbers, each once
 */
public record Measures(List<Measure> all) {
  /** Nothing restrains the person. */
  public static final Measures NONE = new Measures(List.of());

  public Measures {
    all = all.stream().sorted(Comparator.comparingInt(Measure::number)).toList();
    if (all.stream().mapToInt(Measure::number).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two measures of one number");
    }
  }

  /** Reads the field; empty where the text is not the canonical one of any measures. */
  public static Optional<Measures> parse(String text) {
    return MeasuresText.parse(text);
  }

  /** What a field's text holds that a record or an act was let in with. */
  public static Measures of(ExactText text) {
    return parse(text.value()).orElseThrow();
  }

  /** What a record holds. */
  public static Measures of(ResidentRecord record) {
    return of(record.particulars());
  }

  /** What particulars hold. */
  public static Measures of(Particulars particulars) {
    return of(particulars.text(Field.RESTRAINTS));
  }

  /** The canonical text. */
  public ExactText text() {
    return new ExactText(MeasuresText.write(this));
  }

  public boolean none() {
    return all.isEmpty();
  }

  /** The measure with this number. */
  public Optional<Measure> find(int number) {
    return all.stream().filter(each -> each.number() == number).findFirst();
  }

  /** A number that none of them has. */
  public int nextNumber() {
    return all.stream().mapToInt(Measure::number).max().orElse(0) + 1;
  }

  /** The same with a measure put in, in the place of the one with its number. */
  public Measures with(Measure measure) {
    return new Measures(
        java.util.stream.Stream.concat(
                all.stream().filter(each -> each.number() != measure.number()),
                java.util.stream.Stream.of(measure))
            .toList());
  }

  /** The same without the measure of this number. */
  public Measures without(int number) {
    return new Measures(all.stream().filter(each -> each.number() != number).toList());
  }

  /** The same without what only those may see who decide about measures. */
  public Measures withoutDetails() {
    return new Measures(all.stream().map(Measures::withoutDetails).toList());
  }

  private static Measure withoutDetails(Measure measure) {
    return measure.on(
        switch (measure.ground()) {
          case Ground.Plain _ -> new Ground.Plain(ExactText.EMPTY);
          case Ground.Support support ->
              new Ground.Support(
                  support.reference(),
                  support.stage(),
                  support.together(),
                  support.scopes(),
                  Perpetrator.UNKNOWN,
                  ExactText.EMPTY,
                  support.confirmed());
        });
  }
}
