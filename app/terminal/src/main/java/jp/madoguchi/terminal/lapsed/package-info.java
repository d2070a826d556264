/**
 * What can be done at a terminal that opens for nobody because its lease is over (使用期限切れ): it asks
 * its centre by medium.
 */
@NullMarked
package jp.madoguchi.terminal.lapsed;

import org.jspecify.annotations.NullMarked;
