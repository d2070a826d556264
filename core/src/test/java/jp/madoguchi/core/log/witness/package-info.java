@NullMarked
package jp.madoguchi.core.log.witness;

import org.jspecify.annotations.NullMarked;
