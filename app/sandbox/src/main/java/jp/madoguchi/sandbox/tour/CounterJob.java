package jp.madoguchi.sandbox.tour;

/**
 * What a counter does most, each with the keys that it may take at most besides what is typed: the
 * fewest that are safe. More keys are a defect, and so are fewer where one of them was a look at
 * what is about to happen.
 */
public enum CounterJob {
  IDENTITY("本人確認（個人番号カード）", 8),
  COPY("住民票の写し（本人）", 10),
  HOUSEHOLD_COPY("住民票の写し（世帯全員、続柄と本籍を記載）", 19),
  ENTRIES("住民票記載事項証明書", 12),
  MOVE_IN("転入の届（1人）", 29),
  MOVE_WITHIN("転居の届", 21),
  MOVE_OUT("転出の届", 13),
  BIRTH("出生の届", 19),
  DEATH("死亡の届", 11),
  APPROVAL("決裁（転居の届）", 8);

  private final String title;
  private final int most;

  CounterJob(String title, int most) {
    this.title = title;
    this.most = most;
  }

  /** As an office calls it. */
  public String title() {
    return title;
  }

  /** The keys besides what is typed, from the key that calls the next person. */
  public int most() {
    return most;
  }
}
