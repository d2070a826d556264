@NullMarked
package jp.madoguchi.core.notice;

import org.jspecify.annotations.NullMarked;
