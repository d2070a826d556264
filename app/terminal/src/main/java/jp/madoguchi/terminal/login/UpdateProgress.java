package jp.madoguchi.terminal.login;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jp.madoguchi.storage.terminal.UpdateCourse;
import jp.madoguchi.terminal.text.Message;

/** Tells a person how far the update of the store is. */
final class UpdateProgress implements UpdateCourse {
  private static final int PERCENT = 100;

  private final BooleanSupplier wanted;
  private final Consumer<Seen> heard;

  /**
   * How far an update is.
   *
   * @param percent of the copy, from 0 to 100; empty while nobody knows
   */
  public record Seen(OptionalInt percent) {
    /** The same in words. */
    Message words() {
      return percent.isPresent()
          ? Message.of("login.update.copying", percent.getAsInt())
          : Message.of("login.update.converting");
    }
  }

  /**
   * @param wanted whether the card is still there
   * @param heard called on the thread that does the update
   */
  UpdateProgress(BooleanSupplier wanted, Consumer<Seen> heard) {
    this.wanted = wanted;
    this.heard = heard;
  }

  @Override
  public boolean wanted() {
    return wanted.getAsBoolean();
  }

  @Override
  public void at(double part) {
    heard.accept(new Seen(OptionalInt.of((int) Math.round(part * PERCENT))));
  }

  @Override
  public void converting() {
    heard.accept(new Seen(OptionalInt.empty()));
  }
}
