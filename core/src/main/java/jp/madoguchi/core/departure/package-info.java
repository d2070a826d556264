/**
 * Those who announced that they leave, and those of whose arrival nothing was heard (転出予定者, 未着).
 */
@NullMarked
package jp.madoguchi.core.departure;

import org.jspecify.annotations.NullMarked;
