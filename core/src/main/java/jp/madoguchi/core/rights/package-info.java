/** Who may do what: the one place where it is asked. */
@NullMarked
package jp.madoguchi.core.rights;

import org.jspecify.annotations.NullMarked;
