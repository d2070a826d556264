package jp.madoguchi.core.office;

import jp.madoguchi.core.identifier.MunicipalityCode;

/** A municipality with its names, such as 架空県 and 汐見市. */
public record Municipality(MunicipalityCode code, String prefecture, String name) {}
