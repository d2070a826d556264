package jp.madoguchi.core.intake;

/**
 * One column of a format.
 *
 * @param name as the sender calls it
 * @param width of a fixed column, in its layout's unit; of others the longest text, in characters
 */
public record Column(String name, int width, Use use) {
  public Column {
    if (name.isBlank() || width < 1) {
      throw new IllegalArgumentException("a column has a name and a width");
    }
  }
}
