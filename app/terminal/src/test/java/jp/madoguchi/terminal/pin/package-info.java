@NullMarked
package jp.madoguchi.terminal.pin;

import org.jspecify.annotations.NullMarked;
