package jp.madoguchi.core.intake;

import static jp.madoguchi.core.intake.Use.Blank.ERASES;
import static jp.madoguchi.core.intake.Use.Blank.KEEPS;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.intake.Use.Key;
import jp.madoguchi.core.movement.arrival.Arrivals;
import jp.madoguchi.core.movement.correction.Corrections;
import jp.madoguchi.core.resident.Field;

/** The formats that there are. A new one is a method and a line here. */
public final class Formats {
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  /** No cell of a file with commas is longer. */
  private static final int LONG = 500;

  private static final List<Format> ALL =
      List.of(
          arrivalNotices(),
          immigrationNotices(),
          healthInsurance(),
          elderlyInsurance(),
          careInsurance(),
          pension(),
          childAllowance(),
          townNames());

  private Formats() {}

  public static List<Format> all() {
    return ALL;
  }

  public static Optional<Format> find(String code) {
    return ALL.stream().filter(format -> format.code().equals(code)).findFirst();
  }

  /** 転入通知 (4.1.3.1): where somebody who moved out has moved in. */
  private static Format arrivalNotices() {
    List<Column> columns = new ArrayList<>(people(false));
    columns.add(new Column("転入通知先住所", LONG, writes(Field.CONFIRMED_ADDRESS)));
    columns.add(new Column("市区町村コード", LONG, writes(Field.CONFIRMED_CODE)));
    columns.add(new Column("郵便番号", LONG, writes(Field.CONFIRMED_POSTAL)));
    columns.add(new Column("転入年月日", LONG, new Use.Event()));
    columns.add(new Column("通知年月日", LONG, new Use.Notified()));
    return new Format(
        "arrival-notices",
        StandardCharsets.UTF_8,
        new Layout.Csv(true),
        Arrivals.NOTICE,
        "転入通知",
        columns);
  }

  /** 出入国在留管理庁通知 (4.5): what changed on a residence card, of somebody who lives here. */
  private static Format immigrationNotices() {
    return new Format(
        "immigration-notices",
        WINDOWS_31J,
        new Layout.Fixed(Layout.Unit.BYTES),
        Corrections.EX_OFFICIO,
        "出入国在留管理庁通知",
        List.of(
            new Column("現在の在留カード等番号", 12, new Use.Finds(Key.STAY_CARD)),
            new Column("宛名番号", 10, new Use.Finds(Key.ADDRESS_NUMBER)),
            new Column("住民票コード", 11, new Use.Finds(Key.RESIDENT_CODE)),
            new Column("氏名", 80, new Use.Confirms(Field.NAME)),
            new Column("生年月日", 8, new Use.Confirms(Field.BIRTH)),
            new Column("性別", 1, new Use.Confirms(Field.SEX)),
            new Column("国籍・地域", 40, writes(Field.NATIONALITY)),
            new Column("30条45規定区分", 1, writes(Field.STAY_CATEGORY)),
            new Column("在留資格", 40, writes(Field.STAY_STATUS)),
            new Column("在留期間等", 20, writes(Field.STAY_PERIOD)),
            new Column("在留期間等の満了の日", 8, writes(Field.STAY_UNTIL)),
            new Column("新しい在留カード等番号", 12, writes(Field.STAY_CARD)),
            new Column("異動年月日", 8, new Use.Event()),
            new Column("通知年月日", 8, new Use.Notified())));
  }

  private static Format healthInsurance() {
    return insurance(
        "health-insurance",
        "国民健康保険資格通知",
        new Layout.Csv(true),
        List.of(
            new Column("国保資格", LONG, block(Field.HEALTH)),
            new Column("資格取得年月日", LONG, block(Field.HEALTH_FROM)),
            new Column("資格喪失年月日", LONG, block(Field.HEALTH_UNTIL))));
  }

  private static Format elderlyInsurance() {
    return insurance(
        "elderly-insurance",
        "後期高齢者医療資格通知",
        new Layout.Csv(true),
        List.of(
            new Column("後期高齢資格", LONG, block(Field.ELDERLY)),
            new Column("資格取得年月日", LONG, block(Field.ELDERLY_FROM)),
            new Column("資格喪失年月日", LONG, block(Field.ELDERLY_UNTIL))));
  }

  private static Format careInsurance() {
    return insurance(
        "care-insurance",
        "介護保険資格通知",
        new Layout.Csv(true),
        List.of(
            new Column("介護資格", LONG, block(Field.CARE)),
            new Column("資格取得年月日", LONG, block(Field.CARE_FROM)),
            new Column("資格喪失年月日", LONG, block(Field.CARE_UNTIL))));
  }

  /** 国民年金: the feed of the pension office has fixed columns. */
  private static Format pension() {
    return insurance(
        "pension",
        "国民年金資格通知",
        new Layout.Fixed(Layout.Unit.BYTES),
        List.of(
            new Column("国民年金資格", 1, block(Field.PENSION)),
            new Column("基礎年金番号", 10, block(Field.PENSION_NUMBER)),
            new Column("種別", 1, block(Field.PENSION_KIND)),
            new Column("種別変更年月日", 8, block(Field.PENSION_KIND_SINCE)),
            new Column("資格取得年月日", 8, block(Field.PENSION_FROM)),
            new Column("資格喪失年月日", 8, block(Field.PENSION_UNTIL))));
  }

  private static Format childAllowance() {
    return insurance(
        "child-allowance",
        "児童手当受給通知",
        new Layout.Csv(true),
        List.of(
            new Column("受給開始年月", LONG, block(Field.CHILD_FROM)),
            new Column("受給終了年月", LONG, block(Field.CHILD_UNTIL))));
  }

  /** What another section of the office tells of somebody's standing there: a block as a whole. */
  private static Format insurance(String code, String document, Layout layout, List<Column> block) {
    boolean fixed = layout instanceof Layout.Fixed;
    List<Column> columns = new ArrayList<>(people(fixed));
    columns.addAll(block);
    columns.add(new Column("異動年月日", fixed ? 8 : LONG, new Use.Event()));
    return new Format(code, WINDOWS_31J, layout, Corrections.EX_OFFICIO, document, columns);
  }

  /** 住所一括変更 (9.7): the council gave a town another name. */
  private static Format townNames() {
    return new Format(
        "town-names",
        StandardCharsets.UTF_8,
        new Layout.Csv(true),
        Corrections.MINOR,
        "町名変更告示",
        List.of(
            new Column("旧町名", LONG, new Use.Finds(Key.TOWN)),
            new Column("旧地番", LONG, new Use.Finds(Key.LOT)),
            new Column("新町名", LONG, writes(Field.TOWN)),
            new Column("新地番", LONG, writes(Field.LOT)),
            new Column("新郵便番号", LONG, writes(Field.POSTAL_CODE))));
  }

  /** Whom a line is about: the numbers find, the three items only confirm. */
  private static List<Column> people(boolean fixed) {
    return List.of(
        new Column("宛名番号", fixed ? 10 : LONG, new Use.Finds(Key.ADDRESS_NUMBER)),
        new Column("住民票コード", fixed ? 11 : LONG, new Use.Finds(Key.RESIDENT_CODE)),
        new Column("個人番号", fixed ? 12 : LONG, new Use.Finds(Key.INDIVIDUAL_NUMBER)),
        new Column("氏名", fixed ? 80 : LONG, new Use.Confirms(Field.NAME)),
        new Column("生年月日", fixed ? 8 : LONG, new Use.Confirms(Field.BIRTH)),
        new Column("性別", fixed ? 1 : LONG, new Use.Confirms(Field.SEX)));
  }

  private static Use writes(Field field) {
    return new Use.Writes(field, KEEPS);
  }

  private static Use block(Field field) {
    return new Use.Writes(field, ERASES);
  }
}
