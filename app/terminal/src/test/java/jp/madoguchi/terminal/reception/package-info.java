@NullMarked
package jp.madoguchi.terminal.reception;

import org.jspecify.annotations.NullMarked;
