package jp.madoguchi.storage.centre;

import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * A change that the centre has judged.
 *
 * @param digest SHA-256 of the act's canonical bytes
 * @param centreIndex of the batch that brought it
 * @param act the canonical bytes as they were signed
 */
public record StoredChange(
    Verdict verdict,
    Bytes digest,
    TerminalId device,
    long centreIndex,
    AddressNumber resident,
    Bytes act) {}
