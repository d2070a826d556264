package jp.madoguchi.core.log;

import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Ulid;

/**
 * What an entry says about people. It stands beside the entry under a {@link Salted commitment}, so
 * that it can be erased and the chain still holds.
 *
 * @param purpose why (処理事由); empty for acts that open no record, such as a login
 * @param subject the resident concerned (宛名番号)
 * @param change the change concerned
 * @param detail what else an auditor needs, such as the criteria of a search
 */
public record AccessContent(
    Optional<Purpose> purpose,
    Optional<AddressNumber> subject,
    Optional<Ulid> change,
    String detail) {}
