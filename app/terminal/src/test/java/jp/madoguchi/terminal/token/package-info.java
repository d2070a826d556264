@NullMarked
package jp.madoguchi.terminal.token;

import org.jspecify.annotations.NullMarked;
