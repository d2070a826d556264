/** The login with virtual cards, the real matcher and a real store. */
@NullMarked
package jp.madoguchi.terminal.login;

import org.jspecify.annotations.NullMarked;
