/** Lines of text rules — dates, kana, names, addresses, numbers — against what is expected. */
@NullMarked
package jp.madoguchi.bench.text;

import org.jspecify.annotations.NullMarked;
