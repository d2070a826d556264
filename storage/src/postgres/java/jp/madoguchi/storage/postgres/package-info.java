/** A PostgreSQL of our own, for tests and measurements. */
@NullMarked
package jp.madoguchi.storage.postgres;

import org.jspecify.annotations.NullMarked;
