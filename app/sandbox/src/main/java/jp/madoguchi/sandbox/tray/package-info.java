/** The sandbox's tray: virtual cards, what the camera sees, and faults on demand. */
@NullMarked
package jp.madoguchi.sandbox.tray;

import org.jspecify.annotations.NullMarked;
