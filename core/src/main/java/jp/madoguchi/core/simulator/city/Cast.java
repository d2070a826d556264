package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.Era;
import jp.madoguchi.core.calendar.EraTable;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.calendar.UnknownForm;
import jp.madoguchi.core.calendar.YearName;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/**
 * The people that scenarios and the tour rely on: the first residents of every made-up city, the
 * same for each seed. In a city of fewer residents the last of them are missing.
 */
public final class Cast {
  /** How many there are; their address numbers have the serials 1 to this. */
  public static final int SIZE = 14;

  /** 佐倉 健一, head of a family of four, born on 昭和50年1月1日. */
  public static final AddressNumber SAKURA_KENICHI = AddressNumber.of(1);

  /** 佐倉 由美子, his wife. */
  public static final AddressNumber SAKURA_YUMIKO = AddressNumber.of(2);

  /** 佐倉 翔太, their son. */
  public static final AddressNumber SAKURA_SHOTA = AddressNumber.of(3);

  /** 佐倉 美咲, their daughter. */
  public static final AddressNumber SAKURA_MISAKI = AddressNumber.of(4);

  /** 中村 恵子, born on 昭和37年11月3日, who lives alone. */
  public static final AddressNumber NAKAMURA_KEIKO = AddressNumber.of(5);

  /** Another 中村 恵子 with the same birth date, at another address with her husband. */
  public static final AddressNumber NAKAMURA_KEIKO_LOOK_ALIKE = AddressNumber.of(7);

  /** 渡邉 直樹, whose 邉 is the variant U+9089 U+E0110 of Moji_Joho. */
  public static final AddressNumber WATANABE_NAOKI = AddressNumber.of(8);

  /** NGUYEN THI HOA, a foreign resident, born on 12 August 1996. */
  public static final AddressNumber NGUYEN_THI_HOA = AddressNumber.of(9);

  /** 神谷 誠, whose 神 is U+FA19, born on a day that no calendar has: 昭和30年2月29日. */
  public static final AddressNumber KAMIYA_MAKOTO = AddressNumber.of(10);

  /** 𠮷田 シゲ, of whose birth nothing is known. */
  public static final AddressNumber YOSHIDA_SHIGE = AddressNumber.of(11);

  /** 髙橋 隆, who lives with a lodger (同居人). */
  public static final AddressNumber TAKAHASHI_TAKASHI = AddressNumber.of(12);

  /** 﨑山 亮, his lodger. */
  public static final AddressNumber SAKIYAMA_RYO = AddressNumber.of(13);

  /** 村上 トメ, born on 昭和10年5月3日, whose record is closed: she was removed on 20 March 2019. */
  public static final AddressNumber MURAKAMI_TOME = AddressNumber.of(14);

  private static final LocalDate MURAKAMI_REMOVED = LocalDate.of(2019, 3, 20);
  private static final LocalDate LOOK_ALIKE_BIRTH = LocalDate.of(1962, 11, 3);

  private Cast() {}

  /**
   * A household of the cast.
   *
   * @param removed when all of it left the register
   */
  record Household(List<Sketch> members, Home home, Optional<LocalDate> removed) {}

  static List<Household> households(Places places) {
    var family =
        List.of(
            person("佐倉 健一", "サクラ ケンイチ", "1975-01-01", Sex.MALE, Relationship.HEAD),
            person("佐倉 由美子", "サクラ ユミコ", "1977-06-15", Sex.FEMALE, Kin.spouse(Sex.FEMALE)),
            person("佐倉 翔太", "サクラ ショウタ", "2008-04-20", Sex.MALE, Kin.CHILD),
            person("佐倉 美咲", "サクラ ミサキ", "2011-09-03", Sex.FEMALE, Kin.CHILD));
    Sketch keiko = keiko(Relationship.HEAD);
    var couple =
        List.of(
            person("中村 茂", "ナカムラ シゲル", "1960-02-11", Sex.MALE, Relationship.HEAD),
            keiko(Kin.spouse(Sex.FEMALE)));
    Sketch naoki =
        person("渡邉\uDB40\uDD10 直樹", "ワタナベ ナオキ", "1968-02-29", Sex.MALE, Relationship.HEAD);
    Sketch hoa =
        Sketch.foreign(
            new NamePart("NGUYEN", "グエン"),
            new NamePart("THI HOA", "ティ　ホア"),
            LocalDate.of(1996, 8, 12),
            Sex.FEMALE,
            Relationship.HEAD);
    var lodging =
        List.of(
            person("髙橋 隆", "タカハシ タカシ", "1958-07-07", Sex.MALE, Relationship.HEAD),
            person("﨑山 亮", "サキヤマ リョウ", "1999-12-24", Sex.MALE, Kin.HOUSEMATE));
    return List.of(
        at(places, 0, "２丁目３番４号", "", "2009-03-28", family),
        at(places, 1, "１番地", "", "1995-10-01", List.of(keiko)),
        at(places, 2, "１５番地２", "コーポ汐見　１０２号室", "2001-04-15", couple),
        at(places, 3, "７番地", "", "1998-06-30", List.of(naoki)),
        at(places, 4, "１丁目１番８号", "第一みなと荘　２０１号室", "2022-10-03", List.of(hoa)),
        at(places, 5, "１０２４番地", "", "1980-05-05", List.of(outsideTheCalendar())),
        at(places, 6, "３３番地", "", "1952-04-28", List.of(unknown())),
        at(places, 7, "４丁目５番６号", "", "2019-04-06", lodging),
        tome(places));
  }

  private static Household tome(Places places) {
    Sketch tome = person("村上 トメ", "ムラカミ トメ", "1935-05-03", Sex.FEMALE, Relationship.HEAD);
    Household lived = at(places, 0, "２丁目７番１号", "", "1961-06-01", List.of(tome));
    return new Household(lived.members(), lived.home(), Optional.of(MURAKAMI_REMOVED));
  }

  private static Sketch keiko(Relationship relationship) {
    return person("中村 恵子", "ナカムラ ケイコ", LOOK_ALIKE_BIRTH.toString(), Sex.FEMALE, relationship);
  }

  private static Sketch outsideTheCalendar() {
    Era showa = EraTable.standard().byLetter("S").orElseThrow();
    var birth = new RegisterDate.NonCalendar(showa, 30, 2, 29);
    return person("\uFA19谷 誠", "カミヤ マコト", birth, Sex.MALE, Relationship.HEAD);
  }

  private static Sketch unknown() {
    var birth =
        new RegisterDate.Unknown(UnknownForm.NOTHING_KNOWN, Optional.<YearName>empty(), List.of());
    return person("𠮷田 シゲ", "ヨシダ シゲ", birth, Sex.FEMALE, Relationship.HEAD);
  }

  private static Sketch person(
      String name, String kana, String birth, Sex sex, Relationship relationship) {
    return person(name, kana, RegisterDate.of(LocalDate.parse(birth)), sex, relationship);
  }

  private static Sketch person(
      String name, String kana, RegisterDate birth, Sex sex, Relationship relationship) {
    String[] names = name.split(" ");
    String[] readings = kana.split(" ");
    return Sketch.japanese(
        new NamePart(names[0], readings[0]),
        new NamePart(names[1], readings[1]),
        birth,
        sex,
        relationship);
  }

  private static Household at(
      Places places, int town, String lot, String building, String since, List<Sketch> members) {
    Address address = Address.of(places.town(town), new ExactText(lot), new ExactText(building));
    Home home = new Home(address, LocalDate.parse(since), true);
    return new Household(members, home, Optional.empty());
  }
}
