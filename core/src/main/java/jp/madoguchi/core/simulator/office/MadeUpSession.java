package jp.madoguchi.core.simulator.office;

import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.operator.SessionKey;

/** An operator at a terminal. */
public record MadeUpSession(
    MadeUpOperator operator, SessionKey key, SessionCredential credential) {}
