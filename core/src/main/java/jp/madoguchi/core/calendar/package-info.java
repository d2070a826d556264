/**
 * Dates of the register in both calendars, with the days that no calendar has and the unknown ones.
 */
@NullMarked
package jp.madoguchi.core.calendar;

import org.jspecify.annotations.NullMarked;
