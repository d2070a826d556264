package jp.madoguchi.sandbox.tray;

import java.util.List;
import java.util.Optional;

/** A virtual reader and the cards that may lie in it. Methods return at once, on any thread. */
public interface CardSlot {
  /** All cards that lie ready for it. */
  List<TrayItem> cards();

  /** The card in the reader. */
  Optional<TrayItem> inserted();

  /** Puts a card in, in the place of another. */
  void insert(TrayItem card);

  void pull();
}
