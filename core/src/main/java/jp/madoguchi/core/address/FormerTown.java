package jp.madoguchi.core.address;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * A town that an edition of the dictionary does not name any more (旧町名, 1.3.3): domiciles and
 * addresses of earlier years are still written with it.
 *
 * @param until the day on which the first edition without it was taken in
 * @param now what it is called since; empty where that is not known
 */
public record FormerTown(Town town, LocalDate until, Optional<Town> now) implements Place {
  @Override
  public String oneLine() {
    return town.oneLine();
  }

  @Override
  public String kana() {
    return town.kana();
  }

  @Override
  public Optional<MunicipalityCode> codeOfMunicipality() {
    return Optional.of(town.municipalityCode());
  }
}
