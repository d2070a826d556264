package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.ReaderChoice;

/** Readers of which nothing is asked but their names. */
final class TwoReaders implements ReaderChoice {
  List<String> plugged = List.of("One", "Two");
  String used = "One";
  boolean full;

  @Override
  public List<String> names() {
    return plugged;
  }

  @Override
  public void choose(String name) throws IOException {
    used = name;
    if (full) {
      throw new IOException("no room");
    }
  }

  @Override
  public String name() {
    return used;
  }

  @Override
  public Optional<Card> connect() {
    return Optional.empty();
  }

  @Override
  public boolean present() {
    return false;
  }

  @Override
  public boolean awaitChange(boolean wasPresent, Duration limit) {
    return false;
  }
}
