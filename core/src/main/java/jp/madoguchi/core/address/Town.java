package jp.madoguchi.core.address;

import jp.madoguchi.core.identifier.MunicipalityCode;

/** A town of the dictionary. */
public record Town(
    MunicipalityCode code,
    String postalCode,
    String prefecture,
    String municipality,
    String town,
    String prefectureKana,
    String municipalityKana,
    String townKana) {}
