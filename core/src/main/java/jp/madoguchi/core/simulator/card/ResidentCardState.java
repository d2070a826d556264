package jp.madoguchi.core.simulator.card;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.madoguchi.core.card.CardFace;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.card.Tlv;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.Sex;

/**
 * What a made-up resident's virtual My Number card keeps without power.
 *
 * @param code 照合番号Ｂ, 14 digits
 * @param pin 券面事項入力補助用, 4 digits
 * @param pinTries 0 (blocked) to {@link #PIN_TRIES}
 * @param codeTries 0 (blocked) to {@link #CODE_TRIES}
 */
public record ResidentCardState(
    FourItems items,
    IndividualNumber number,
    CardFace face,
    String pin,
    String code,
    int pinTries,
    int codeTries) {
  /** Wrong PINs in a row until the card blocks. */
  public static final int PIN_TRIES = 3;

  /** Wrong codes in a row until the card blocks. */
  public static final int CODE_TRIES = 10;

  private static final int FIRST_PART = 0xDF21;
  private static final int WHOLE = 0xFF20;
  private static final int NUMBER = 0xD0;

  public ResidentCardState {
    if (!pin.matches("[0-9]{4}") || !code.matches("[0-9]{14}")) {
      throw new IllegalArgumentException("not the PIN and code of a card");
    }
  }

  /** A card that nobody has tried yet. */
  public static ResidentCardState fresh(
      FourItems items, IndividualNumber number, CardFace face, String pin, String code) {
    return new ResidentCardState(items, number, face, pin, code, PIN_TRIES, CODE_TRIES);
  }

  ResidentCardState withPinTries(int left) {
    return new ResidentCardState(items, number, face, pin, code, left, codeTries);
  }

  ResidentCardState withCodeTries(int left) {
    return new ResidentCardState(items, number, face, pin, code, pinTries, left);
  }

  byte[] numberFile() {
    return new Tlv(NUMBER, ascii(number.digits())).encoded();
  }

  byte[] itemsFile() {
    return file(
        new byte[4],
        utf8(items.name()),
        utf8(items.address()),
        day(items.birth()),
        sex(items.sex()));
  }

  byte[] faceFile() {
    return file(
        new byte[4],
        day(face.birth()),
        sex(face.sex()),
        new byte[64],
        face.name().toArray(),
        face.address().toArray(),
        face.photo().toArray());
  }

  private static byte[] file(byte[]... values) {
    Tlv[] parts = new Tlv[values.length];
    for (int i = 0; i < values.length; i++) {
      parts[i] = new Tlv(FIRST_PART + i, values[i]);
    }
    return new Tlv(WHOLE, Tlv.join(parts)).encoded();
  }

  private static byte[] day(Optional<LocalDate> day) {
    return ascii(day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("00000000"));
  }

  private static byte[] sex(Optional<Sex> sex) {
    return ascii(sex.map(Sex::code).map(String::valueOf).orElse("9"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ResidentCardState[redacted]";
  }
}
