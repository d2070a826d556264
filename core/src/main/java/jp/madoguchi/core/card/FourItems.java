package jp.madoguchi.core.card;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.resident.Sex;

/**
 * The four items of a My Number card (基本4情報), as the card has them: names and places in its own
 * characters, which may be plainer than those of the record.
 *
 * @param birth empty where the card has no day that exists
 * @param sex empty where the card has another code than those of the record
 */
public record FourItems(String name, String address, Optional<LocalDate> birth, Optional<Sex> sex) {
  @Override
  public String toString() {
    return "FourItems[redacted]";
  }
}
