/** What reads bytes from elsewhere, under coverage-guided fuzzing: {@code lab fuzz}. */
@NullMarked
package jp.madoguchi.bench.fuzz;

import org.jspecify.annotations.NullMarked;
