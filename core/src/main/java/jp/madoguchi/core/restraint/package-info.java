/** Restraint and support measures (抑止, 支援措置; 1.1.16, 3.1 to 3.5), and the one way round them. */
@NullMarked
package jp.madoguchi.core.restraint;

import org.jspecify.annotations.NullMarked;
