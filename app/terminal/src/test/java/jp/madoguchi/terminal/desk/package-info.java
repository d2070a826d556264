@NullMarked
package jp.madoguchi.terminal.desk;

import org.jspecify.annotations.NullMarked;
