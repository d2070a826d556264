package jp.madoguchi.terminal.movement.form;

import java.util.function.Supplier;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.port.Clock;

/** What the office knows that a form asks for. */
public record FormOffice(
    Clock clock,
    AddressDictionary dictionary,
    Municipality municipality,
    Supplier<Buildings> buildings) {
  AddressModel address() {
    return new AddressModel(dictionary, municipality, buildings);
  }
}
