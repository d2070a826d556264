package jp.madoguchi.core.simulator.card;

import java.util.HexFormat;

/** A card of another kind, which knows no application that is asked for: 6A82. */
record UnknownCard() implements VirtualCard {
  private static final String ANSWER_TO_RESET = "3B800181";
  private static final String NOT_FOUND = "6A82";

  @Override
  public byte[] answerToReset() {
    return HexFormat.of().parseHex(ANSWER_TO_RESET);
  }

  @Override
  public void reset() {}

  @Override
  public byte[] answer(byte[] command) {
    return HexFormat.of().parseHex(NOT_FOUND);
  }
}
