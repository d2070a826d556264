package jp.madoguchi.core.identity;

import java.util.List;
import jp.madoguchi.core.restraint.Seen;

/**
 * Somebody else of the register who may be taken for the person.
 *
 * @param seen as whoever is signed in may see them
 * @param why at least one
 * @param apart what tells them apart, the plainest first; of whoever is protected nothing that
 *     tells where they live
 */
public record LookAlike(Seen seen, List<Why> why, List<Apart> apart) {
  public LookAlike {
    why = List.copyOf(why);
    apart = List.copyOf(apart);
  }

  /** In what they are alike; the birth date is the same in any case. */
  public enum Why {
    /** The reading of the name, folded as for search. */
    READING,
    /** The name as it is written, folded as for search. */
    NAME,
    /** The address. */
    ADDRESS
  }

  /** In what they are not. */
  public enum Apart {
    /** The characters of the name. */
    WRITING,
    /** The reading of the name. */
    SOUND,
    SEX,
    ADDRESS,
    /** Both have an individual number, and not the same. */
    NUMBER,
    HOUSEHOLD,
    DOMICILE,
    /** One of both is not on the register any more. */
    STATUS
  }
}
