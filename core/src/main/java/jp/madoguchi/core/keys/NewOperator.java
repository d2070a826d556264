package jp.madoguchi.core.keys;

import java.security.interfaces.ECPublicKey;
import jp.madoguchi.core.secret.Secret;

/**
 * What a slot is made from. The secrets stay the caller's.
 *
 * @param operatorId 1 to 64 bytes of UTF-8
 * @param cardKey the public key in the card's 9D certificate, whose chain the caller has checked
 * @param palmTemplate up to 1 MiB, may be empty
 */
public record NewOperator(
    String operatorId,
    ECPublicKey cardKey,
    Secret deviceSecret,
    Secret leaseSecret,
    byte[] palmTemplate) {}
