package jp.madoguchi.core.certificate;

import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.StayCategory;

/**
 * How kinds of residence and reasons of removal read on a certificate, which is always Japanese.
 */
final class StayWords {
  private StayWords() {}

  /** 法第30条の45に規定する区分. */
  static String of(StayCategory category) {
    return switch (category) {
      case MID_TO_LONG_TERM -> "中長期在留者";
      case SPECIAL_PERMANENT -> "特別永住者";
      case TEMPORARY_REFUGE -> "一時庇護許可者";
      case PROVISIONAL_STAY -> "仮滞在許可者";
      case TRANSITIONAL -> "出生又は国籍喪失による経過滞在者";
    };
  }

  /** 消除事由 (1.2.2). */
  static String of(RemovalReason reason) {
    return switch (reason) {
      case MOVED_OUT -> "転出";
      case MOVED_ABROAD -> "国外転出";
      case DIED -> "死亡";
      case DISAPPEARED -> "失踪";
      case NATURALISED -> "帰化等";
      case NATIONALITY_LOST -> "国籍喪失";
      case EX_OFFICIO -> "職権消除";
      case REMADE -> "改製";
      case REISSUED -> "再製";
      case ENTRY_UNDONE -> "異動の取消し";
    };
  }
}
