/** The access log: written before a record shows. */
@NullMarked
package jp.madoguchi.core.log;

import org.jspecify.annotations.NullMarked;
