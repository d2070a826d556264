@NullMarked
package jp.madoguchi.bench.text;

import org.jspecify.annotations.NullMarked;
