package jp.madoguchi.core.address;

import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;

/** Something that the dictionary knows by name, from a whole prefecture down to a town. */
public sealed interface Place permits Prefecture, Municipality, Town, FormerTown {
  /** As an address begins with it: 東京都日野市神明. */
  String oneLine();

  /** Full-width katakana of its own name alone; may be empty. */
  String kana();

  /** Whose code addresses in it have (市区町村コード); empty for a prefecture. */
  Optional<MunicipalityCode> codeOfMunicipality();
}
