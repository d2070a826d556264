package jp.madoguchi.core.resident;

import java.time.YearMonth;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.text.ExactText;

/**
 * What the other offices told of insurances.
 *
 * @param health 国民健康保険
 * @param elderly 後期高齢者医療
 * @param care 介護保険
 * @param pension 国民年金
 * @param childFrom 児童手当の受給開始年月
 * @param childUntil 児童手当の受給終了年月
 */
public record Insurance(
    Membership health,
    Membership elderly,
    Membership care,
    Pension pension,
    Optional<YearMonth> childFrom,
    Optional<YearMonth> childUntil) {
  /** Whether, from when and until when somebody is insured (資格取得, 資格喪失). */
  public record Membership(
      boolean member, Optional<RegisterDate> from, Optional<RegisterDate> until) {}

  /**
   * National pension.
   *
   * @param number 基礎年金番号, ten digits
   */
  public record Pension(
      Membership membership,
      ExactText number,
      Optional<PensionKind> kind,
      Optional<RegisterDate> kindSince) {}
}
