package jp.madoguchi.core.identity;

/** One of the four items by which somebody is known (基本4情報). */
public enum Item {
  NAME,
  BIRTH,
  SEX,
  ADDRESS
}
