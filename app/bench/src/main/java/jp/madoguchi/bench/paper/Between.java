package jp.madoguchi.bench.paper;

/** What comes in between two steps of one act: a movement, a measure, a power cut. */
interface Between {
  /**
   * @throws PowerCut the power went
   */
  void pass();
}
