@NullMarked
package jp.madoguchi.core.roster;

import org.jspecify.annotations.NullMarked;
