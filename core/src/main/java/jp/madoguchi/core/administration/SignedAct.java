package jp.madoguchi.core.administration;

import jp.madoguchi.core.value.Bytes;

/**
 * An act with the signature of the administrator's card. Nothing is verified yet.
 *
 * @param certificate the card's signature certificate (slot 9C), DER
 * @param signature DER ECDSA P-256 with SHA-256 over {@link AdminAct#encode()}
 */
public record SignedAct(AdminAct act, Bytes certificate, Bytes signature) {}
