package jp.madoguchi.sandbox;

import jp.madoguchi.core.identifier.MunicipalityCode;

/** Plays the main job with no display. */
final class TourProgram {
  /** 足立区: the office that a sandbox with the real address file plays by default. */
  static final MunicipalityCode USUAL_CITY = new MunicipalityCode("131211");

  private final Options options;

  TourProgram(Options options) {
    this.options = options;
  }

  int run() {
    return options.words().size();
  }
}
