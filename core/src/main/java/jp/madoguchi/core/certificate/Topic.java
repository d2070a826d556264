package jp.madoguchi.core.certificate;

import java.util.EnumSet;
import java.util.Set;

/** What stands on a certificate only where it was asked for: omitted else (5.1; 住民基本台帳法12条5項). */
public enum Topic {
  /** 世帯主の氏名及び続柄. */
  RELATIONSHIP(1),
  /** 本籍及び筆頭者. */
  DOMICILE(2),
  /** 住民票コード. */
  RESIDENT_CODE(3),
  /** 個人番号. */
  INDIVIDUAL_NUMBER(4),
  /** 国籍・地域. */
  NATIONALITY(5),
  /** 法30条の45に規定する区分, 在留資格, 在留期間, 在留カード等の番号. */
  STAY(6),
  /** 統合記載欄A類型, 異動履歴. */
  HISTORY(7),
  /** 統合記載欄B類型, 留意事項: beside its item of the history, or alone where that is left out. */
  NOTES(8),
  /** 統合記載欄C類型, 備考. */
  REMARK(9),
  /** 通称の記載及び削除に関する事項. */
  ALIAS_HISTORY(10);

  /** Only whoever it is about, or their household, may have these (12条の2から12条の4). */
  public static final Set<Topic> OWN = EnumSet.of(RESIDENT_CODE, INDIVIDUAL_NUMBER);

  /** What is made of all states of a person, not of the last alone. */
  public static final Set<Topic> OF_STATES = EnumSet.of(HISTORY, NOTES, REMARK, ALIAS_HISTORY);

  private final int code;

  Topic(int code) {
    this.code = code;
  }

  /** The number that is stored; never reused. */
  public int code() {
    return code;
  }
}
