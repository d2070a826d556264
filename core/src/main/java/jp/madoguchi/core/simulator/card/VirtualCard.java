package jp.madoguchi.core.simulator.card;

/** A card that exists as software only. The reader sees to it that one thread uses it at a time. */
public interface VirtualCard {
  /** The answer to reset (ISO/IEC 7816-3). */
  byte[] answerToReset();

  /** Power off and on: what the card knew of the connection is forgotten. */
  void reset();

  /** Executes one command; data and status word come back whatever the command is. */
  byte[] answer(byte[] command);
}
