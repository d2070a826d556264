package jp.madoguchi.core.address;

import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * A prefecture (都道府県).
 *
 * @param kana full-width katakana
 */
public record Prefecture(String name, String kana) implements Place {
  @Override
  public String oneLine() {
    return name;
  }

  @Override
  public Optional<MunicipalityCode> codeOfMunicipality() {
    return Optional.empty();
  }
}
