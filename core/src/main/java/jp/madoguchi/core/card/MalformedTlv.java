package jp.madoguchi.core.card;

/** Bytes that are not the tag-length-value structure they should be. */
public final class MalformedTlv extends Exception {
  public MalformedTlv(String message) {
    super(message);
  }
}
