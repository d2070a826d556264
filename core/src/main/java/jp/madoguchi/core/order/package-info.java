/** What the centre orders one terminal to do (protocol points 7 and 18). */
@NullMarked
package jp.madoguchi.core.order;

import org.jspecify.annotations.NullMarked;
