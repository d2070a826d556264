/** A disk in memory whose power can go at any moment. */
@NullMarked
package jp.madoguchi.core.simulator.disk;

import org.jspecify.annotations.NullMarked;
