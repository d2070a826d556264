@NullMarked
package jp.madoguchi.bench.palm;

import org.jspecify.annotations.NullMarked;
