@NullMarked
package jp.madoguchi.bench.lab;

import org.jspecify.annotations.NullMarked;
