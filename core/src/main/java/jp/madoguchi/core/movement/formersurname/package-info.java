/** Former surnames (旧氏). */
@NullMarked
package jp.madoguchi.core.movement.formersurname;

import org.jspecify.annotations.NullMarked;
