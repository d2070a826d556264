package jp.madoguchi.core.card;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.card.ResidentPin.Purpose;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.simulator.card.ResidentCardState;
import jp.madoguchi.core.value.Bytes;

/** A made-up resident's card. The number is the published example of the check digit. */
public final class ResidentCard {
  public static final String PIN = "2847";
  public static final String CODE = "02040120360917";
  public static final IndividualNumber NUMBER = new IndividualNumber("123456789018");
  public static final FourItems ITEMS =
      new FourItems(
          "架空　花子",
          "架空県汐見市潮町一丁目２番３号",
          Optional.of(LocalDate.of(1990, 4, 1)),
          Optional.of(Sex.FEMALE));
  public static final CardFace FACE =
      new CardFace(ITEMS.birth(), ITEMS.sex(), picture(300), picture(700), picture(9000));
  public static final ResidentCardState STATE =
      ResidentCardState.fresh(ITEMS, NUMBER, FACE, PIN, CODE);

  private ResidentCard() {}

  public static ResidentPin pin(String digits) {
    return ResidentPin.taking(Purpose.INPUT_AID, digits.toCharArray()).orElseThrow();
  }

  public static ResidentPin code(String digits) {
    return ResidentPin.taking(Purpose.FACE, digits.toCharArray()).orElseThrow();
  }

  private static Bytes picture(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + length);
    }
    return Bytes.of(bytes);
  }
}
