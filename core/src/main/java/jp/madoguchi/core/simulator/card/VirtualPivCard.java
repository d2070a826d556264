package jp.madoguchi.core.simulator.card;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import jp.madoguchi.core.card.CommandApdu;
import jp.madoguchi.core.card.ResponseApdu;
import jp.madoguchi.core.card.StatusWord;

/**
 * A PIV card that answers SELECT, GET DATA, VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER,
 * GENERAL AUTHENTICATE and GET RESPONSE byte for byte as SP 800-73-4 part 2 has it. Not safe for
 * use by several threads; a {@link VirtualReader} takes care of that.
 */
public final class VirtualPivCard implements VirtualCard {
  /** T=1, historical bytes "MDG". */
  private static final String ANSWER_TO_RESET = "3B8380014D44474C";

  private static final int SELECT = 0xA4;
  private static final int VERIFY = 0x20;
  private static final int CHANGE_REFERENCE_DATA = 0x24;
  private static final int RESET_RETRY_COUNTER = 0x2C;
  private static final int GENERAL_AUTHENTICATE = 0x87;
  private static final int GET_RESPONSE = 0xC0;
  private static final int GET_DATA = 0xCB;
  private static final int MOST_CHAINED = 4096;

  private final Consumer<VirtualCardState> keeper;
  private VirtualCardState state;
  private PivSession session = new PivSession();

  /**
   * @param keeper is told the new state whenever PIN or tries left change, before the answer to
   *     that command leaves; where it throws, no answer leaves
   */
  public VirtualPivCard(VirtualCardState state, Consumer<VirtualCardState> keeper) {
    this.state = state;
    this.keeper = keeper;
  }

  /** A card whose state nobody keeps. */
  public VirtualPivCard(VirtualCardState state) {
    this(state, ignored -> {});
  }

  /** What the card would keep without power now. */
  public VirtualCardState state() {
    return state;
  }

  @Override
  public byte[] answerToReset() {
    return HexFormat.of().parseHex(ANSWER_TO_RESET);
  }

  @Override
  public void reset() {
    session = new PivSession();
  }

  @Override
  public byte[] answer(byte[] command) {
    return CommandApdu.parse(command)
        .map(this::assemble)
        .orElseGet(() -> ResponseApdu.of(StatusWord.WRONG_LENGTH))
        .encoded();
  }

  private ResponseApdu assemble(CommandApdu command) {
    if ((command.cla() & ~0x10) != 0) {
      return ResponseApdu.of(StatusWord.UNKNOWN_CLASS);
    }
    if (!session.continues(command)) {
      return ResponseApdu.of(StatusWord.LAST_OF_CHAIN_EXPECTED);
    }
    if (session.chainedBytes() + command.data().length > MOST_CHAINED) {
      session.dropChain();
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (command.chained()) {
      session.addToChain(command);
      return ResponseApdu.of(StatusWord.OK);
    }
    return execute(session.endOfChain(command));
  }

  private ResponseApdu execute(CommandApdu command) {
    if (command.ins() == GET_RESPONSE) {
      return session.nextPiece(command.expected());
    }
    boolean pinJustShown = session.takePinJustShown();
    session.dropPieces();
    if (command.ins() == SELECT) {
      return select(command);
    }
    if (!session.selected()) {
      return ResponseApdu.of(StatusWord.UNKNOWN_INSTRUCTION);
    }
    return switch (command.ins()) {
      case GET_DATA -> sent(PivDataObjects.read(state, command), command.expected());
      case VERIFY -> verify(command);
      case CHANGE_REFERENCE_DATA -> changePin(command);
      case RESET_RETRY_COUNTER -> unblock(command);
      case GENERAL_AUTHENTICATE ->
          sent(
              PivKeys.use(state, command, session.pinVerified(), pinJustShown), command.expected());
      default -> ResponseApdu.of(StatusWord.UNKNOWN_INSTRUCTION);
    };
  }

  private ResponseApdu sent(ResponseApdu whole, int expected) {
    return whole.data().length == 0 ? whole : session.inPieces(whole.data(), expected);
  }

  private ResponseApdu select(CommandApdu command) {
    if (command.p1() != 0x04 || command.p2() != 0) {
      return ResponseApdu.of(StatusWord.BAD_PARAMETERS);
    }
    if (!PivDataObjects.isPivApplication(command.data())) {
      return ResponseApdu.of(StatusWord.NOT_FOUND);
    }
    session.select();
    return new ResponseApdu(PivDataObjects.applicationTemplate(), StatusWord.OK);
  }

  private ResponseApdu verify(CommandApdu command) {
    byte[] data = command.data();
    if (command.p2() != 0x80) {
      return ResponseApdu.of(StatusWord.KEY_NOT_FOUND);
    }
    if (command.p1() == 0xFF && data.length == 0) {
      session.pinVerified(false);
      return ResponseApdu.of(StatusWord.OK);
    }
    if (command.p1() != 0) {
      return ResponseApdu.of(StatusWord.BAD_PARAMETERS);
    }
    if (data.length == 0) {
      return ResponseApdu.of(session.pinVerified() ? StatusWord.OK : triesLeft());
    }
    return ResponseApdu.of(PinBlock.isWellFormed(data) ? compare(data) : StatusWord.BAD_DATA);
  }

  private ResponseApdu changePin(CommandApdu command) {
    if (command.p1() != 0 || command.p2() != 0x80) {
      return ResponseApdu.of(StatusWord.KEY_NOT_FOUND);
    }
    if (command.data().length != 2 * PinBlock.LENGTH) {
      return ResponseApdu.of(StatusWord.BAD_DATA);
    }
    byte[] oldPin = Arrays.copyOf(command.data(), PinBlock.LENGTH);
    byte[] newPin = Arrays.copyOfRange(command.data(), PinBlock.LENGTH, 2 * PinBlock.LENGTH);
    if (!PinBlock.isWellFormed(oldPin) || !PinBlock.isWellFormed(newPin)) {
      return ResponseApdu.of(StatusWord.BAD_DATA);
    }
    StatusWord compared = compare(oldPin);
    if (compared.isOk()) {
      keep(state.withPin(newPin));
    }
    return ResponseApdu.of(compared);
  }

  /** 3.2.3: whether the PIN was verified stays as it was, unless the PUK was wrong. */
  private ResponseApdu unblock(CommandApdu command) {
    if (command.p1() != 0 || command.p2() != 0x80) {
      return ResponseApdu.of(StatusWord.KEY_NOT_FOUND);
    }
    if (command.data().length != 2 * PinBlock.LENGTH) {
      return ResponseApdu.of(StatusWord.BAD_DATA);
    }
    byte[] puk = Arrays.copyOf(command.data(), PinBlock.LENGTH);
    byte[] newPin = Arrays.copyOfRange(command.data(), PinBlock.LENGTH, 2 * PinBlock.LENGTH);
    if (!PinBlock.isWellFormed(newPin)) {
      return ResponseApdu.of(StatusWord.BAD_DATA);
    }
    VirtualPuk expected = state.unblocking();
    if (expected.triesLeft() == 0) {
      return ResponseApdu.of(StatusWord.PIN_BLOCKED);
    }
    if (!Arrays.equals(puk, expected.padded())) {
      session.pinVerified(false);
      keep(state.with(expected.withTriesLeft(expected.triesLeft() - 1)));
      return ResponseApdu.of(StatusWord.wrongPin(state.unblocking().triesLeft()));
    }
    keep(state.with(expected.withTriesLeft(VirtualCardState.TRIES)).withPin(newPin));
    return ResponseApdu.of(StatusWord.OK);
  }

  private StatusWord compare(byte[] shown) {
    session.pinVerified(false);
    if (state.triesLeft() == 0) {
      return StatusWord.PIN_BLOCKED;
    }
    if (!Arrays.equals(shown, state.paddedPin())) {
      keep(state.withTriesLeft(state.triesLeft() - 1));
      return StatusWord.wrongPin(state.triesLeft());
    }
    if (state.triesLeft() < VirtualCardState.TRIES) {
      keep(state.withTriesLeft(VirtualCardState.TRIES));
    }
    session.pinVerified(true);
    return StatusWord.OK;
  }

  private StatusWord triesLeft() {
    return state.triesLeft() == 0 ? StatusWord.PIN_BLOCKED : StatusWord.wrongPin(state.triesLeft());
  }

  private void keep(VirtualCardState changed) {
    state = changed;
    keeper.accept(changed);
  }
}
