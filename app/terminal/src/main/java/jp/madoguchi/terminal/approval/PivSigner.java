package jp.madoguchi.terminal.approval;

import java.security.cert.CertificateEncodingException;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.card.StatusWord;
import jp.madoguchi.core.change.CardSigner;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** The approver's PIV card: shows the PIN right before each signature, as slot 9C demands. */
final class PivSigner implements CardSigner, AutoCloseable {
  private final PivCard card;
  private final Pin pin;
  private final Bytes certificate;

  private PivSigner(PivCard card, Pin pin, Bytes certificate) {
    this.card = card;
    this.pin = pin;
    this.certificate = certificate;
  }

  /** Takes the connected card over; the PIN stays the caller's. */
  static PivSigner of(CardReader.Card connected, Pin pin) throws CardFault, CardLost {
    PivCard card = PivCard.select(connected);
    try {
      return new PivSigner(card, pin, Bytes.of(card.certificate(Slot.SIGNATURE).getEncoded()));
    } catch (CertificateEncodingException problem) {
      card.close();
      throw new CardFault.BadAnswer(new StatusWord(0x9000), "certificate");
    } catch (CardFault | CardLost problem) {
      card.close();
      throw problem;
    }
  }

  @Override
  public Bytes certificate() {
    return certificate;
  }

  @Override
  public Bytes sign(byte[] message) throws CardFault, CardLost {
    card.verifyPin(pin);
    return Bytes.of(card.sign(Slot.SIGNATURE, Sha256.digest(message)));
  }

  @Override
  public void close() {
    card.close();
  }
}
