package jp.madoguchi.core.operator;

/**
 * The human being behind one or several operator ids (照合ID). Four eyes are counted here, not in
 * accounts. 1 to 32 of A–Z, 0–9 and hyphen.
 */
public record PersonId(String value) {
  public PersonId {
    if (!value.matches("[A-Z0-9-]{1,32}")) {
      throw new IllegalArgumentException("not a person id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
