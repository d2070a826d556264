package jp.madoguchi.core.notice;

/** Which letter (通知書, 1.12). */
public enum NoticeKind {
  /** To whom a notice of movement is about: where somebody else brought it, they learn of it. */
  ACCEPTED(1, "住民異動届受理通知書", "標準仕様書4.1.0", To.PERSON),
  /** To whoever remained alone in a household and became its head ex officio. */
  HEAD_CHANGED(2, "世帯主変更通知書", "標準仕様書4.0.4", To.PERSON),
  /** To a household that lost its head: it is asked to name another one. */
  HEAD_REQUESTED(3, "世帯主変更依頼通知書", "標準仕様書4.0.5", To.HOUSEHOLD),
  /** To whom something was recorded ex officio about (職権記載, 消除, 修正). */
  EX_OFFICIO(4, "職権記載等通知書", "住民基本台帳法施行令12条4項、標準仕様書4.2", To.PERSON),
  /** To the municipality that somebody moved to, and that never said they came. */
  ARRIVAL_UNHEARD(5, "転入通知未着照会書", "標準仕様書4.1.3.1.4", To.MUNICIPALITY),
  /** 住民票コード was recorded. */
  CODE(6, "住民票コード通知票", "住民基本台帳法30条の3、標準仕様書20.4.1", To.PERSON),
  /** 住民票コード was changed, as its holder asked. */
  CODE_CHANGED(7, "住民票コード変更通知票", "住民基本台帳法30条の4、標準仕様書20.4.2", To.PERSON),
  /** 住民票コード was corrected. */
  CODE_CORRECTED(8, "住民票コード修正通知票", "住民基本台帳法30条の3、標準仕様書20.4.3", To.PERSON),
  /** To the protected person alone: their support measures end. */
  SUPPORT_ENDS(9, "支援措置期間終了通知書", "標準仕様書3.4・20.5.1", To.PERSON),
  /** 本人通知: to whoever registered to be told that somebody else was issued papers about them. */
  COPY_TOLD(10, "住民票の写し等交付通知書", "標準仕様書8.1.2・本人通知制度の条例等", To.PERSON),
  /** 本人通知: to the same, their registration ends. */
  TELL_ENDS(11, "本人通知期間満了のお知らせ", "標準仕様書8.1.1・本人通知制度の条例等", To.PERSON);

  private final int code;
  private final String title;
  private final String source;
  private final To to;

  NoticeKind(int code, String title, String source, To to) {
    this.code = code;
    this.title = title;
    this.source = source;
    this.to = to;
  }

  /** Whom a letter goes to. */
  public enum To {
    /** Whom it is about, and nobody else. */
    PERSON,
    /** The household, by the first of its members. */
    HOUSEHOLD,
    /** The head of another municipality. */
    MUNICIPALITY
  }

  /** The number that is stored; never reused. */
  public int code() {
    return code;
  }

  /** The word at its head. */
  public String title() {
    return title;
  }

  /** The law or clause that asks for it. */
  public String source() {
    return source;
  }

  public To to() {
    return to;
  }

  /** Whether 住民票コード stands on it: that is the holder's alone (住民基本台帳法30条の37). */
  public boolean showsCode() {
    return this == CODE || this == CODE_CHANGED || this == CODE_CORRECTED;
  }
}
