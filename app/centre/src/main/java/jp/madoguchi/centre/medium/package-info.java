/** Media from terminals without a line, read in at the centre and answered (媒体). */
@NullMarked
package jp.madoguchi.centre.medium;

import org.jspecify.annotations.NullMarked;
