package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javax.smartcardio.CardException;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.port.CardLost;
import org.junit.jupiter.api.Test;

class MuteCardTest {
  @Test
  void isLostAtTheFirstCommandWithItsReason() {
    CardException reason = new CardException("no answer to reset");
    CardLost lost = assertThrows(CardLost.class, () -> PivCard.select(new MuteCard(reason)));
    assertSame(reason, lost.getCause());
  }
}
