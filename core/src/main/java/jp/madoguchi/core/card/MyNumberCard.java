package jp.madoguchi.core.card;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.madoguchi.core.card.ResidentPin.Purpose;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.value.Bytes;

/**
 * A resident's My Number card (個人番号カード), read only: 券面事項入力補助 for the four items and the number,
 * 券面事項確認 for what is printed on it. Nothing here proves that the card is genuine: the signatures
 * over what it tells are not checked, for their certificates are not public.
 *
 * <p>The card's specification is not public either. Applications, files and their order are as
 * published readers use them (jpki/myna); tags are therefore not compared, places are. Every method
 * blocks for some exchanges with the card and throws {@link CardLost} when it was pulled; whatever
 * the card answers, a call ends and holds at most 32 KiB of it. Not safe for use by several
 * threads.
 */
public final class MyNumberCard implements AutoCloseable {
  private static final String INPUT_AID = "D3921000310001010408";
  private static final String FACE = "D3921000310001010402";
  private static final int NUMBER_FILE = 0x0001;
  private static final int CONTENT_FILE = 0x0002;
  private static final int INPUT_AID_PIN = 0x0011;
  private static final int FACE_PIN = 0x0012;
  private static final int CURRENT_PIN = 0x80;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final ApduChannel channel;

  private MyNumberCard(ApduChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the connected card over. Where this fails, the card is closed.
   *
   * @throws CardFault.NotAMyNumberCard the card does not know the application
   */
  public static MyNumberCard select(CardReader.Card card) throws CardFault, CardLost {
    MyNumberCard selected = new MyNumberCard(new ApduChannel(card));
    boolean known = false;
    try {
      selected.application(INPUT_AID);
      known = true;
      return selected;
    } finally {
      if (!known) {
        selected.close();
      }
    }
  }

  /** How many wrong PINs the card takes before it blocks for this purpose: 0 where it has. */
  public int triesLeft(Purpose purpose) throws CardFault, CardLost {
    choosePin(purpose);
    StatusWord status = verify(new byte[0]);
    if (status.equals(StatusWord.PIN_BLOCKED)) {
      return 0;
    }
    OptionalInt left = status.triesLeft();
    return left.orElseThrow(() -> new CardFault.BadAnswer(status, "no count of tries"));
  }

  /**
   * Name, address, birth date and sex.
   *
   * @param pin for {@link Purpose#INPUT_AID}
   * @throws CardFault.WrongPin it was wrong and can be tried again
   * @throws CardFault.PinBlocked it was wrong for the last time, or blocked before; a
   *     municipality's counter sets it anew
   */
  public FourItems fourItems(ResidentPin pin) throws CardFault, CardLost {
    unlock(Purpose.INPUT_AID, pin);
    List<Tlv> parts = parts(read(CONTENT_FILE), 5);
    return new FourItems(
        text(parts.get(1)), text(parts.get(2)), day(parts.get(3)), sex(parts.get(4)));
  }

  /** The individual number (個人番号); PIN and errors as in {@link #fourItems}. */
  public IndividualNumber number(ResidentPin pin) throws CardFault, CardLost {
    unlock(Purpose.INPUT_AID, pin);
    byte[] file = read(NUMBER_FILE);
    try {
      return new IndividualNumber(text(objects(file).getFirst()));
    } catch (IllegalArgumentException flawed) {
      throw new CardFault.BadAnswer(StatusWord.OK, "not an individual number");
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  /**
   * What is printed on the card.
   *
   * @param code for {@link Purpose#FACE}; errors as in {@link #fourItems}
   */
  public CardFace face(ResidentPin code) throws CardFault, CardLost {
    unlock(Purpose.FACE, code);
    List<Tlv> parts = parts(read(CONTENT_FILE), 7);
    return new CardFace(
        day(parts.get(1)),
        sex(parts.get(2)),
        Bytes.of(parts.get(4).value()),
        Bytes.of(parts.get(5).value()),
        Bytes.of(parts.get(6).value()));
  }

  private void unlock(Purpose purpose, ResidentPin pin) throws CardFault, CardLost {
    if (pin.purpose() != purpose) {
      throw new IllegalArgumentException(pin.purpose() + " instead of " + purpose);
    }
    choosePin(purpose);
    byte[] digits = pin.use(byte[]::clone);
    try {
      StatusWord status = verify(digits);
      int left = status.triesLeft().orElse(0);
      if (left > 0) {
        throw new CardFault.WrongPin(left);
      }
      if (status.triesLeft().isPresent() || status.equals(StatusWord.PIN_BLOCKED)) {
        throw new CardFault.PinBlocked();
      }
      requireOk(status);
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  private void choosePin(Purpose purpose) throws CardFault, CardLost {
    application(
        switch (purpose) {
          case INPUT_AID -> INPUT_AID;
          case FACE -> FACE;
        });
    file(
        switch (purpose) {
          case INPUT_AID -> INPUT_AID_PIN;
          case FACE -> FACE_PIN;
        });
  }

  private void application(String name) throws CardFault, CardLost {
    byte[] id = HexFormat.of().parseHex(name);
    StatusWord status = channel.exchange(new CommandApdu(0, 0xA4, 0x04, 0x0C, id, 0)).status();
    if (!status.isOk()) {
      throw new CardFault.NotAMyNumberCard(status);
    }
  }

  private void file(int id) throws CardFault, CardLost {
    byte[] name = {(byte) (id >>> 8), (byte) id};
    requireOk(channel.exchange(new CommandApdu(0, 0xA4, 0x02, 0x0C, name, 0)).status());
  }

  private StatusWord verify(byte[] digits) throws CardFault, CardLost {
    return channel.exchange(new CommandApdu(0, 0x20, 0, CURRENT_PIN, digits, 0)).status();
  }

  private byte[] read(int id) throws CardFault, CardLost {
    file(id);
    return new CardFile(channel).read();
  }

  private static void requireOk(StatusWord status) throws CardFault {
    if (!status.isOk()) {
      throw new CardFault.BadAnswer(status, "an unexpected status");
    }
  }

  /** The objects inside the one of the file, of which there are at least so many. */
  private static List<Tlv> parts(byte[] file, int least) throws CardFault {
    List<Tlv> parts = objects(objects(file).getFirst().value());
    if (parts.size() < least) {
      throw new CardFault.BadAnswer(StatusWord.OK, parts.size() + " parts");
    }
    return parts;
  }

  private static List<Tlv> objects(byte[] bytes) throws CardFault {
    try {
      List<Tlv> objects = Tlv.parse(bytes);
      if (!objects.isEmpty()) {
        return objects;
      }
      throw new CardFault.BadAnswer(StatusWord.OK, "an empty file");
    } catch (MalformedTlv e) {
      throw new CardFault.BadAnswer(StatusWord.OK, "not the structure asked for", e);
    }
  }

  private static String text(Tlv object) throws CardFault {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(object.value())).toString();
    } catch (CharacterCodingException e) {
      throw new CardFault.BadAnswer(StatusWord.OK, "not UTF-8", e);
    }
  }

  private static Optional<LocalDate> day(Tlv object) throws CardFault {
    try {
      return Optional.of(LocalDate.parse(text(object), DAY));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Sex> sex(Tlv object) throws CardFault {
    return switch (text(object)) {
      case "1" -> Optional.of(Sex.MALE);
      case "2" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }

  @Override
  public void close() {
    channel.close();
  }
}
