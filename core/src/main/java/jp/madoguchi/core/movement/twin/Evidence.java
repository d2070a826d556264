package jp.madoguchi.core.movement.twin;

/**
 * What was looked at to tell two people apart. Name, sex and birth date are not among it: three
 * items prove nobody to be the same and nobody to be another.
 */
public enum Evidence {
  /** Their 個人番号 or 住民票コード differs. */
  NUMBER('番'),
  /** Their registered domicile (本籍) or nationality differs. */
  DOMICILE('籍'),
  /** Where they lived before differs. */
  FORMER_ADDRESS('前'),
  /** Their former or other names (旧氏, 通称) differ. */
  FORMER_NAME('氏'),
  /** Their family differs. */
  FAMILY('族'),
  /** A paper of the register of families (戸籍) says so. */
  FAMILY_REGISTER('戸');

  private final char mark;

  Evidence(char mark) {
    this.mark = mark;
  }

  /** What stands for it in what is signed; never used for another. */
  char mark() {
    return mark;
  }
}
