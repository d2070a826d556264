/** What a terminal costs from its start to the login screen. */
@NullMarked
package jp.madoguchi.bench.start;

import org.jspecify.annotations.NullMarked;
