/**
 * The small SPI that every way of recognising somebody stands behind: a device gives pictures, they
 * are compared with a template, and the answer is an exponent of false matches, whatever lies
 * between. The palm is the first of them.
 */
@NullMarked
package jp.madoguchi.core.modality;

import org.jspecify.annotations.NullMarked;
