/** The index in memory by which residents are found: built at login, zeroed at sign-out. */
@NullMarked
package jp.madoguchi.core.search;

import org.jspecify.annotations.NullMarked;
