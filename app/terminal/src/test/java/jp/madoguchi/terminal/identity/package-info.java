@NullMarked
package jp.madoguchi.terminal.identity;

import org.jspecify.annotations.NullMarked;
