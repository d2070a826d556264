package jp.madoguchi.core.card;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import jp.madoguchi.core.port.CardReader;

/** A card that answers the n-th command with what the script says, whatever the command is. */
final class ScriptedCard implements CardReader.Card {
  static final String SELECTED = "61114F0600001000010079074F05A0000003089000";

  private final IntFunction<byte[]> script;
  private final List<byte[]> commands = new ArrayList<>();
  private boolean closed;

  ScriptedCard(IntFunction<byte[]> script) {
    this.script = script;
  }

  /** Answers SELECT as it should, then with {@code answers} in hexadecimal, then the last again. */
  static ScriptedCard selectedThen(String... answers) {
    List<byte[]> bytes = new ArrayList<>();
    bytes.add(HexFormat.of().parseHex(SELECTED));
    for (String answer : answers) {
      bytes.add(HexFormat.of().parseHex(answer));
    }
    return new ScriptedCard(n -> bytes.get(Math.min(n, bytes.size() - 1)).clone());
  }

  List<byte[]> commands() {
    return commands;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public byte[] answerToReset() {
    return new byte[0];
  }

  @Override
  public byte[] transmit(byte[] command) {
    commands.add(command.clone());
    return script.apply(commands.size() - 1);
  }

  @Override
  public void close() {
    closed = true;
  }
}
