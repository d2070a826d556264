package jp.madoguchi.core.simulator.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.core.card.CommandApdu;
import jp.madoguchi.core.card.ResponseApdu;
import jp.madoguchi.core.card.StatusWord;

/**
 * A My Number card that answers SELECT, VERIFY and READ BINARY for 券面事項入力補助 and 券面事項確認 as published
 * readers expect it (jpki/myna), and knows nothing else. Not safe for use by several threads; a
 * {@link VirtualReader} takes care of that.
 */
public final class VirtualMyNumberCard implements VirtualCard {
  private static final String ANSWER_TO_RESET = "3BE000FF8131FE4514";
  private static final int SELECT = 0xA4;
  private static final int VERIFY = 0x20;
  private static final int READ_BINARY = 0xB0;
  private static final StatusWord OUTSIDE = new StatusWord(0x6B00);
  private static final StatusWord NO_FILE = new StatusWord(0x6986);

  private enum Application {
    INPUT_AID("D3921000310001010408", 0x0011),
    FACE("D3921000310001010402", 0x0012);

    private final byte[] name;
    private final int pinFile;

    Application(String name, int pinFile) {
      this.name = HexFormat.of().parseHex(name);
      this.pinFile = pinFile;
    }
  }

  private ResidentCardState state;
  private Optional<Application> application = Optional.empty();
  private int file;
  private boolean unlocked;

  public VirtualMyNumberCard(ResidentCardState state) {
    this.state = state;
  }

  /** What the card would keep without power now. */
  public ResidentCardState state() {
    return state;
  }

  @Override
  public byte[] answerToReset() {
    return HexFormat.of().parseHex(ANSWER_TO_RESET);
  }

  @Override
  public void reset() {
    choose(Optional.empty());
  }

  private void choose(Optional<Application> chosen) {
    application = chosen;
    file = 0;
    unlocked = false;
  }

  @Override
  public byte[] answer(byte[] command) {
    return CommandApdu.parse(command)
        .map(this::execute)
        .orElseGet(() -> ResponseApdu.of(StatusWord.WRONG_LENGTH))
        .encoded();
  }

  private ResponseApdu execute(CommandApdu command) {
    if (command.cla() != 0) {
      return ResponseApdu.of(StatusWord.UNKNOWN_CLASS);
    }
    return switch (command.ins()) {
      case SELECT -> ResponseApdu.of(select(command));
      case VERIFY -> ResponseApdu.of(verify(command));
      case READ_BINARY -> read(command);
      default -> ResponseApdu.of(StatusWord.UNKNOWN_INSTRUCTION);
    };
  }

  private StatusWord select(CommandApdu command) {
    return switch (command.p1()) {
      case 0x04 -> selectApplication(command.data());
      case 0x02 -> selectFile(command.data());
      default -> StatusWord.BAD_PARAMETERS;
    };
  }

  private StatusWord selectApplication(byte[] name) {
    for (Application each : Application.values()) {
      if (Arrays.equals(each.name, name)) {
        choose(Optional.of(each));
        return StatusWord.OK;
      }
    }
    return StatusWord.NOT_FOUND;
  }

  private StatusWord selectFile(byte[] id) {
    if (application.isEmpty()) {
      return NO_FILE;
    }
    int wanted = id.length == 2 ? (id[0] & 0xFF) << 8 | id[1] & 0xFF : 0;
    if (wanted != application.get().pinFile && content(wanted).isEmpty()) {
      return StatusWord.NOT_FOUND;
    }
    file = wanted;
    return StatusWord.OK;
  }

  private Optional<byte[]> content(int id) {
    return application.flatMap(chosen ->
        switch (chosen) {
          case INPUT_AID ->
              switch (id) {
                case 0x0001 -> Optional.of(state.numberFile());
                case 0x0002 -> Optional.of(state.itemsFile());
                default -> Optional.empty();
              };
          case FACE -> id == 0x0002 ? Optional.of(state.faceFile()) : Optional.empty();
        });
  }

  private StatusWord verify(CommandApdu command) {
    if (application.isEmpty() || file != application.get().pinFile) {
      return NO_FILE;
    }
    if (command.p1() != 0 || command.p2() != 0x80) {
      return StatusWord.BAD_PARAMETERS;
    }
    Application chosen = application.get();
    int left = chosen == Application.FACE ? state.codeTries() : state.pinTries();
    if (left == 0) {
      return StatusWord.PIN_BLOCKED;
    }
    if (command.data().length == 0) {
      return StatusWord.wrongPin(left);
    }
    String right = chosen == Application.FACE ? state.code() : state.pin();
    unlocked = Arrays.equals(right.getBytes(StandardCharsets.US_ASCII), command.data());
    keep(chosen, unlocked ? most(chosen) : left - 1);
    return unlocked ? StatusWord.OK : StatusWord.wrongPin(left - 1);
  }

  private static int most(Application chosen) {
    return chosen == Application.FACE ? ResidentCardState.CODE_TRIES : ResidentCardState.PIN_TRIES;
  }

  private void keep(Application chosen, int left) {
    state = chosen == Application.FACE ? state.withCodeTries(left) : state.withPinTries(left);
  }

  private ResponseApdu read(CommandApdu command) {
    Optional<byte[]> content = content(file);
    if (content.isEmpty()) {
      return ResponseApdu.of(NO_FILE);
    }
    if (!unlocked) {
      return ResponseApdu.of(StatusWord.PIN_NEEDED);
    }
    int from = command.p1() << 8 | command.p2();
    if (from >= content.get().length) {
      return ResponseApdu.of(OUTSIDE);
    }
    int to = Math.min(content.get().length, from + command.expected());
    return new ResponseApdu(Arrays.copyOfRange(content.get(), from, to), StatusWord.OK);
  }
}
