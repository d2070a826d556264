/**
 * Certificates at the counter: what is asked for, the sheet before it is printed, and each copy.
 */
@NullMarked
package jp.madoguchi.terminal.certificate;

import org.jspecify.annotations.NullMarked;
