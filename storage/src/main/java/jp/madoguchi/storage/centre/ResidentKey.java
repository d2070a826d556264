package jp.madoguchi.storage.centre;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Sha256;

/**
 * By what somebody is found who may be known already: a number (住民票コード, 個人番号, 在留カード等番号), or name,
 * sex and birth date together. Others may have the same key by chance: it leads to records, and
 * they say whether it is so.
 *
 * @param hash the first 8 bytes of a SHA-256
 */
public record ResidentKey(long hash) {
  private static final String SEPARATOR = "\u0000";

  /** The key of a number, by its digits. */
  public static ResidentKey ofNumber(String digits) {
    return of("number" + SEPARATOR + digits);
  }

  /** The key of the three items. */
  public static ResidentKey of(Surroundings.Person person) {
    return of(
        String.join(SEPARATOR, "person", person.sex(), person.birth(), person.name().value()));
  }

  /** All keys of a state. */
  static Set<ResidentKey> all(ResidentRecord state) {
    Set<ResidentKey> keys = new LinkedHashSet<>();
    state.numbers().map(PersonalNumber::digits).map(ResidentKey::ofNumber).forEach(keys::add);
    keys.add(of(Surroundings.Person.of(state)));
    return keys;
  }

  /** Whether both states have the same keys, without working them out. */
  static boolean same(ResidentRecord one, ResidentRecord other) {
    return one.code().equals(other.code())
        && one.individualNumber().equals(other.individualNumber())
        && one.stayCard().equals(other.stayCard())
        && one.sex() == other.sex()
        && one.birth().equals(other.birth())
        && one.name().name().equals(other.name().name());
  }

  private static ResidentKey of(String what) {
    return new ResidentKey(
        ByteBuffer.wrap(Sha256.digest(what.getBytes(StandardCharsets.UTF_8))).getLong());
  }
}
