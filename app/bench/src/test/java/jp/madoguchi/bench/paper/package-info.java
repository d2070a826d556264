@NullMarked
package jp.madoguchi.bench.paper;

import org.jspecify.annotations.NullMarked;
