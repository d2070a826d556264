package jp.madoguchi.core.restraint;

/** What lists and pages tell of somebody in words, whoever looks. */
public enum Mark {
  /** 支援措置. */
  SUPPORT,
  /** 仮支援措置: also what is entered and not approved yet. */
  PROVISIONAL,
  /** 前住所地の仮支援措置: the person moved out. */
  FORMER,
  /** 抑止（エラー）. */
  RESTRAINED,
  /** 抑止（アラート）. */
  NOTICE,
  /** Somebody of the household is protected, and so is the address. */
  HOUSEHOLD,
  /** A measure ends within a month (A03). */
  ENDING,
  /** The end of a measure has passed; it stands (A03). */
  EXPIRED,
  /** 一時解除中 (A04). */
  LIFTED,
  /** A supervisor opened the record for whoever is signed in. */
  RELEASED,
  /** Part of what is shown is withheld. */
  HIDDEN
}
