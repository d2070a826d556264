package jp.madoguchi.terminal.login;

import java.security.cert.X509Certificate;
import jp.madoguchi.core.supervision.Word;

/**
 * A supervisor's word and the certificate of the card that they showed, which may turn out to be
 * revoked once the store is open.
 */
record Vouched(Word word, X509Certificate card) {}
