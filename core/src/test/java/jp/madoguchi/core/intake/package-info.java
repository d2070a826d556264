@NullMarked
package jp.madoguchi.core.intake;

import org.jspecify.annotations.NullMarked;
