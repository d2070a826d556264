/** Comparing and approving what another entered (決裁). */
@NullMarked
package jp.madoguchi.terminal.approval;

import org.jspecify.annotations.NullMarked;
