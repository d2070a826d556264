package jp.madoguchi.core.notice;

import java.util.List;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/**
 * What stands on a letter, made from the register at one moment, before it has a number.
 *
 * @param named everybody of whom it tells something, the person first
 * @param state 履歴番号 of the person's state that was read
 * @param body sentences, each a paragraph
 */
public record Letter(
    Ulid notice,
    NoticeKind kind,
    List<AddressNumber> named,
    int state,
    Addressee to,
    List<String> body,
    List<Item> items) {
  /**
   * Where it goes.
   *
   * @param postal with its hyphen; blank where it is not known
   * @param address blank where a courier knows it by the name alone
   * @param building 方書; blank where there is none
   * @param name as recorded, or an office's
   */
  public record Addressee(String postal, String address, String building, ExactText name) {
    /** As it stands on the letter. */
    public String words() {
      return name.value() + "　様";
    }
  }

  /** One line of its table. */
  public record Item(String label, ExactText value) {
    static Item of(String label, String value) {
      return new Item(label, new ExactText(value));
    }
  }

  public Letter {
    named = List.copyOf(named);
    body = List.copyOf(body);
    items = List.copyOf(items);
  }

  /** SHA-256 of all that stands on it and of which letter it is. */
  public Bytes digest() {
    CborWriter out = new CborWriter();
    out.array(8).bytes(notice.bytes().toArray()).integer(kind.code());
    out.array(named.size());
    named.forEach(person -> out.text(person.digits()));
    out.integer(state);
    out.array(4).text(to.postal()).text(to.address()).text(to.building()).text(to.name().value());
    out.text(kind.title());
    out.array(body.size());
    body.forEach(out::text);
    out.array(items.size());
    items.forEach(item -> out.array(2).text(item.label()).text(item.value().value()));
    return Sha256.of(out.toBytes());
  }
}
