package jp.madoguchi.core.admission;

import jp.madoguchi.core.operator.Operator;

/**
 * An entry of the register of operators, as somebody to be taken in at this terminal.
 *
 * @param holds whether their card opens the store already
 * @param self whether it is the administrator who asks
 * @param samePerson whether the same human being opens the store under another id
 */
public record Candidate(Operator entry, boolean holds, boolean self, boolean samePerson) {}
