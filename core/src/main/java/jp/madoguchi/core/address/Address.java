package jp.madoguchi.core.address;

import jp.madoguchi.core.identifier.MunicipalityCode;

/** An address (住所) with building (方書). */
public record Address(
    MunicipalityCode code,
    String postalCode,
    String prefecture,
    String municipality,
    String town,
    String lot,
    String building) {
  public String oneLine() {
    return prefecture + municipality + town + lot + (building.isEmpty() ? "" : "　" + building);
  }
}
