package jp.madoguchi.core.card;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.value.Bytes;

/**
 * What is printed on a My Number card, read from its chip (券面情報). Pictures are as the card has them
 * and are not decoded here: what draws them has to bear any bytes.
 *
 * @param name picture of the name
 * @param address picture of the address
 * @param photo of the holder
 */
public record CardFace(
    Optional<LocalDate> birth, Optional<Sex> sex, Bytes name, Bytes address, Bytes photo) {
  @Override
  public String toString() {
    return "CardFace[redacted]";
  }
}
