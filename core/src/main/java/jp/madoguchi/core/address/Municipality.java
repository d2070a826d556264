package jp.madoguchi.core.address;

import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * A municipality (市区町村) as the dictionary names it, a county (郡) or designated city in front.
 *
 * @param prefecture 東京都
 * @param prefectureKana full-width katakana
 * @param name 日野市, 札幌市中央区, 余市郡仁木町
 * @param kana full-width katakana
 */
public record Municipality(
    MunicipalityCode code, String prefecture, String prefectureKana, String name, String kana)
    implements Place {
  public Municipality {
    if (prefecture.isBlank() || prefectureKana.isBlank() || name.isBlank() || kana.isBlank()) {
      throw new IllegalArgumentException("a municipality has names: " + code);
    }
  }

  /** 東京都日野市. */
  @Override
  public String oneLine() {
    return prefecture + name;
  }

  @Override
  public Optional<MunicipalityCode> codeOfMunicipality() {
    return Optional.of(code);
  }
}
