/** What lives between login and sign-out, and dies with it. */
@NullMarked
package jp.madoguchi.terminal.session;

import org.jspecify.annotations.NullMarked;
