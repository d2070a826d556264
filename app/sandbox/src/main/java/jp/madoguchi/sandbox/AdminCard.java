package jp.madoguchi.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** An administrator's card in a reader, with which an act is signed. */
public record AdminCard(CardReader reader, OperatorId administrator) {
  /** What is to be done. */
  public record Wish(AdminAct.Kind kind, String concerned, String choice, String reason) {}

  /**
   * Has the card sign.
   *
   * @param pin stays the caller's
   */
  public SignedAct sign(Wish wish, Office office, Instant at, Pin pin) throws CardFault, CardLost {
    AdminAct act =
        new AdminAct(
            office.environment(),
            office.municipality().code(),
            wish.kind(),
            wish.concerned(),
            wish.choice(),
            wish.reason(),
            administrator,
            at.truncatedTo(ChronoUnit.SECONDS));
    CardReader.Card inserted =
        reader.connect().orElseThrow(() -> new CardLost("no card in the reader"));
    try (PivCard card = PivCard.select(inserted)) {
      card.verifyPin(pin);
      byte[] signature = card.sign(Slot.SIGNATURE, Sha256.digest(act.encode()));
      byte[] certificate = Certificates.encoded(card.certificate(Slot.SIGNATURE));
      return new SignedAct(act, Bytes.of(certificate), Bytes.of(signature));
    }
  }
}
