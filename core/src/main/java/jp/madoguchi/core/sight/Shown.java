package jp.madoguchi.core.sight;

/** A value as somebody sees it. What is masked is not in it. */
public sealed interface Shown {
  /** It is seen. */
  record Open(String value) implements Shown {}

  /**
   * It is not seen, nor whether there is one.
   *
   * @param asked whether it can be asked for with a reason
   */
  record Masked(Guarded item, boolean asked) implements Shown {}
}
