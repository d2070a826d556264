package jp.madoguchi.centre.ledger;

import java.net.URI;
import jp.madoguchi.core.log.witness.WitnessKey;

/**
 * A witness that a centre asks.
 *
 * @param url the submission prefix of C2SP tlog-witness
 */
public record WitnessAt(URI url, WitnessKey key) {}
