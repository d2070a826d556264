package jp.madoguchi.core.change;

/** Why an entry is decided by itself, and not signed together with others. */
public enum Alone {
  /** It sets, changes, decides or ends a measure (支援措置, 抑止). */
  MEASURE,
  /** A measure stands about somebody of it, or about somebody whose household they share. */
  PROTECTED,
  /** It undoes a movement (異動の取消し). */
  UNDOING,
  /** It leaves a suspicion to whoever approves, who settles it with evidence of her own. */
  TWIN_OPEN
}
