package jp.madoguchi.sandbox.maker;

import jp.madoguchi.core.operator.OperatorId;

/**
 * What is written beside a card in the tray. The PIN is shown to the trainee: it opens nothing in
 * the real world.
 *
 * @param operator whom the card names
 * @param personName for the trainee
 * @param pin six digits
 * @param palm the seed of the hand for the simulated camera
 */
public record TrayNote(
    TrayCard card,
    OperatorId operator,
    String personName,
    String department,
    String pin,
    long palm) {}
