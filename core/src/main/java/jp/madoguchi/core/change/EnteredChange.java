package jp.madoguchi.core.change;

import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.value.Bytes;

/**
 * An act as entered (仮登録): signed by the entrant's session key, not yet in effect.
 *
 * @param actBytes the canonical bytes of {@code act} as they were signed
 * @param signature the session key's DER ECDSA over the CBOR array ["madoguchi-entry-1", digest]
 */
public record EnteredChange(
    Act act, Bytes actBytes, SessionCredential credential, Bytes signature) {}
