package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import jp.madoguchi.core.address.Address;

/**
 * Where a household lives.
 *
 * @param since the day on which the first of them took the address
 * @param fromOutside whether they came from another municipality on that day
 */
record Home(Address address, LocalDate since, boolean fromOutside) {
  /** The same, taken on another day. */
  Home since(LocalDate day) {
    return new Home(address, day, fromOutside);
  }
}
