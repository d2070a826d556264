/**
 * An exported access log as a file: written by a terminal, checked by anybody with its public key.
 */
@NullMarked
package jp.madoguchi.core.log.file;

import org.jspecify.annotations.NullMarked;
