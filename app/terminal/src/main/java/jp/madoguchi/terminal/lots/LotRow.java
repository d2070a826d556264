package jp.madoguchi.terminal.lots;

import jp.madoguchi.core.intake.Lot;

/**
 * A lot as the list shows it.
 *
 * @param taker who took it in
 * @param waiting how many of its entries wait for approval
 * @param mine taken in by whoever is signed in
 */
public record LotRow(Lot lot, String taker, int waiting, boolean mine) {}
