package jp.madoguchi.terminal.shell;

import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Ulid;

/** A page that helps with another and counts as that one: in the title, and on the way back. */
public interface PageAbove extends Page {
  /** The page that it helps with. */
  Page beneath();

  @Override
  default String titleKey() {
    return beneath().titleKey();
  }

  @Override
  default String helpKey() {
    return beneath().helpKey();
  }

  @Override
  default Optional<AddressNumber> resident() {
    return beneath().resident();
  }

  @Override
  default Optional<Ulid> draft() {
    return beneath().draft();
  }
}
