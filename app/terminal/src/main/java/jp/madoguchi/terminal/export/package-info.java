/** The administrator's page that writes the access log to a file. */
@NullMarked
package jp.madoguchi.terminal.export;

import org.jspecify.annotations.NullMarked;
