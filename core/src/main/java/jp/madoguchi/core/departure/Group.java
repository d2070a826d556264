package jp.madoguchi.core.departure;

/** Which part of the list of departures somebody stands in. */
public enum Group {
  /** 期日到来: the planned day has come, and they are still on the register. */
  DUE,
  /** 転出予定: the planned day is still to come. */
  COMING,
  /** 転入通知未着: moved out a while ago, and no notice of arrival has come (4.1.3.1). */
  UNHEARD
}
