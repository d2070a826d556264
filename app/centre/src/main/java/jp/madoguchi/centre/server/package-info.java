/** The centre's end of the line: HTTP over mutual TLS 1.3. */
@NullMarked
package jp.madoguchi.centre.server;

import org.jspecify.annotations.NullMarked;
