package jp.madoguchi.terminal.paper;

import java.util.Optional;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.core.certificate.Stamp;

/**
 * In whose name a sheet is given, and the seal that is printed on it.
 *
 * @param seal empty where it is put on by hand
 */
public record Certifying(Certifier certifier, Optional<Seal> seal) {
  /** How the seal comes onto the sheet. */
  public Stamp stamp() {
    return seal.isPresent() ? Stamp.PRINTED : Stamp.BY_HAND;
  }
}
