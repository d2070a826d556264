package jp.madoguchi.terminal.movement.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * What a form holds before anybody types, where the page that begins it knows.
 *
 * @param event 異動日; empty where it is to be typed
 * @param chosen who is chosen of the household
 */
public record Beginning(Optional<LocalDate> event, Set<AddressNumber> chosen) {
  public Beginning {
    chosen = Set.copyOf(chosen);
  }
}
