package jp.madoguchi.core.operator;

import java.time.Instant;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * What an operator's card signs at login: this short-lived key, on this terminal, speaks for me.
 * The session key then signs the operator's entries without asking the card each time.
 *
 * <p>Wire: array {@code [statement bytes, certificate, signature]}; the statement is the map {1:
 * "madoguchi-session-1", 2: environment, 3: terminal, 4: session (16 bytes), 5: operator, 6:
 * session key, 7: from, 8: until} with times in epoch seconds. The card's key in slot 9C signs the
 * statement with ECDSA P-256 and SHA-256.
 *
 * @param sessionKey the session's public key (P-256), as X.509 SubjectPublicKeyInfo
 * @param from whole seconds
 * @param until whole seconds, at most 12 hours after {@code from}
 * @param certificate the card's signature certificate (slot 9C), DER
 * @param signature DER ECDSA over the statement
 */
public record SessionCredential(
    Environment environment,
    TerminalId terminal,
    Ulid session,
    OperatorId operator,
    Bytes sessionKey,
    Instant from,
    Instant until,
    Bytes certificate,
    Bytes signature) {}
