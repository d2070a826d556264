/** Card, PIN, palm: who sits before the screen. */
@NullMarked
package jp.madoguchi.terminal.login;

import org.jspecify.annotations.NullMarked;
