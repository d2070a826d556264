@NullMarked
package jp.madoguchi.core.rights;

import org.jspecify.annotations.NullMarked;
