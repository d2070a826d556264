/** Tests of the driver on small windows. */
@NullMarked
package jp.madoguchi.sandbox.drive;

import org.jspecify.annotations.NullMarked;
