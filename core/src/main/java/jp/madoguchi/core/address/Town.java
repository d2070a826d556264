package jp.madoguchi.core.address;

import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * A town (町域) of the dictionary.
 *
 * @param name empty where the entry stands for all of the municipality that is not listed
 * @param kana full-width katakana, empty with the name
 * @param note the remark that the source set in brackets, or what stood in place of a name; may be
 *     empty; no part of the address
 */
public record Town(
    Municipality municipality, String name, String kana, PostalCode postalCode, String note)
    implements Place {
  public MunicipalityCode municipalityCode() {
    return municipality.code();
  }

  public String prefecture() {
    return municipality.prefecture();
  }

  /** 東京都日野市神明. */
  @Override
  public String oneLine() {
    return municipality.oneLine() + name;
  }

  @Override
  public Optional<MunicipalityCode> codeOfMunicipality() {
    return Optional.of(municipalityCode());
  }
}
