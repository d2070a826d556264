/**
 * Letters that the law asks for after a movement or on a day (1.12): which ones, whether they went
 * out, and what stands on them.
 */
@NullMarked
package jp.madoguchi.core.notice;

import org.jspecify.annotations.NullMarked;
