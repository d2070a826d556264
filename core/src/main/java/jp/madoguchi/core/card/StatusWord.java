package jp.madoguchi.core.card;

import java.util.OptionalInt;

/**
 * The two bytes that end every answer of a card (ISO/IEC 7816-4, 5.6; SP 800-73-4 part 2, table 2).
 *
 * @param value 0 to 65,535
 */
public record StatusWord(int value) {
  public static final StatusWord OK = new StatusWord(0x9000);
  public static final StatusWord WRONG_LENGTH = new StatusWord(0x6700);
  public static final StatusWord LAST_OF_CHAIN_EXPECTED = new StatusWord(0x6883);
  public static final StatusWord PIN_NEEDED = new StatusWord(0x6982);
  public static final StatusWord PIN_BLOCKED = new StatusWord(0x6983);
  public static final StatusWord CONDITIONS_NOT_MET = new StatusWord(0x6985);
  public static final StatusWord BAD_DATA = new StatusWord(0x6A80);
  public static final StatusWord NOT_FOUND = new StatusWord(0x6A82);
  public static final StatusWord BAD_PARAMETERS = new StatusWord(0x6A86);
  public static final StatusWord KEY_NOT_FOUND = new StatusWord(0x6A88);
  public static final StatusWord UNKNOWN_INSTRUCTION = new StatusWord(0x6D00);
  public static final StatusWord UNKNOWN_CLASS = new StatusWord(0x6E00);

  public StatusWord {
    if (value < 0 || value > 0xFFFF) {
      throw new IllegalArgumentException("not a status word: " + value);
    }
  }

  /** 63CX: the PIN was wrong and {@code left} (0 to 15) tries remain. */
  public static StatusWord wrongPin(int left) {
    return new StatusWord(0x63C0 | (left & 0x0F));
  }

  /** 61XX: {@code count} more bytes wait, of which one GET RESPONSE fetches at most 256. */
  public static StatusWord moreBytes(int count) {
    return new StatusWord(0x6100 | (count >= 256 ? 0 : count));
  }

  public boolean isOk() {
    return value == OK.value;
  }

  /** The tries left that a 63CX carries. */
  public OptionalInt triesLeft() {
    return (value & 0xFFF0) == 0x63C0 ? OptionalInt.of(value & 0x0F) : OptionalInt.empty();
  }

  /** How many bytes (1 to 256) a 61XX lets the next GET RESPONSE ask for. */
  public OptionalInt bytesWaiting() {
    if (value >>> 8 != 0x61) {
      return OptionalInt.empty();
    }
    int low = value & 0xFF;
    return OptionalInt.of(low == 0 ? 256 : low);
  }

  @Override
  public String toString() {
    return "%04X".formatted(value);
  }
}
