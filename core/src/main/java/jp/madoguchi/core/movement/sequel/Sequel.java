package jp.madoguchi.core.movement.sequel;

/**
 * Something that is to be done after a movement. It is told, to the clerk at the entry and to the
 * approver; nobody is kept from approving because of it.
 */
public enum Sequel {
  /** 個人番号カードの継続利用: whoever comes with a card keeps it in use. */
  CARD_KEPT(Place.COUNTER, "番号法17条2項"),
  /** 券面記載事項の変更: name or address on the card changed. */
  CARD_CHANGED(Place.COUNTER, "番号法17条4項"),
  /** 個人番号カードの失効. */
  CARD_VOID(Place.COUNTER, "番号法17条6項"),
  /** 在留カード等の裏面への住居地の記載. */
  RESIDENCE_CARD(Place.COUNTER, "入管法19条の7・19条の9、特例法10条"),
  /** 印鑑登録の確認・廃止. */
  SEAL(Place.COUNTER, "印鑑条例"),
  HEALTH(Place.SECTION, "住基法28条"),
  ELDERLY(Place.SECTION, "住基法28条の2"),
  CARE(Place.SECTION, "住基法29条"),
  CHILD_ALLOWANCE(Place.SECTION, "住基法29条の2"),
  PENSION(Place.SECTION, "住基法30条"),
  /** 学齢簿: children at the age of compulsory schooling. */
  SCHOOL(Place.SECTION, "学校教育法施行令4条"),
  /** 選挙管理委員会への通知. */
  VOTER(Place.SECTION, "住基法15条2項"),
  /** 転出証明書. */
  MOVE_OUT_CERTIFICATE(Place.LETTER, "住基法施行令24条1項"),
  /** 転出証明書に準ずる証明書: the move-out was recorded ex officio. */
  MOVE_OUT_STATEMENT(Place.LETTER, "標準仕様書4.1.3.0.1"),
  /** 世帯主変更通知書: whoever remained alone became the head. */
  HEAD_NOTICE(Place.LETTER, "標準仕様書4.0.4"),
  /** 職権記載等通知書. */
  EX_OFFICIO_NOTICE(Place.LETTER, "住基法施行令12条4項"),
  /** 住民票コード通知票. */
  CODE_NOTICE(Place.LETTER, "住基法30条の3・30条の4"),
  /** 本人確認情報の通知. */
  IDENTITY(Place.NETWORK, "住基法30条の6"),
  /** 転入通知, to where somebody came from. */
  MOVED_IN(Place.NETWORK, "住基法9条1項"),
  /** 転出証明書情報 of whoever uses their card. */
  MOVE_OUT_DATA(Place.NETWORK, "住基法24条の2"),
  /** 戸籍の附票に関する通知, to where the family register is. */
  DOMICILE(Place.NETWORK, "住基法19条1項"),
  /** 市町村通知, to the immigration agency. */
  IMMIGRATION(Place.NETWORK, "入管法61条の8の2"),
  /** 個人番号とすべき番号の生成の要求. */
  NUMBER_ASKED(Place.NETWORK, "番号法8条1項"),
  /** 送付先情報の通知: where the notice of a new number goes. */
  NUMBER_NOTICE(Place.NETWORK, "カード省令23条の2");

  private final Place place;
  private final String source;

  Sequel(Place place, String source) {
    this.place = place;
    this.source = source;
  }

  /** Who does it. */
  public enum Place {
    /** Here, while the person is still at the counter. */
    COUNTER,
    /** Another section, to which the person or the notice goes on. */
    SECTION,
    /** A paper that goes to the person. */
    LETTER,
    /** The identity network. */
    NETWORK
  }

  public Place place() {
    return place;
  }

  /** The law or clause that asks for it. */
  public String source() {
    return source;
  }
}
