/** The terminal as a program of its own: what an office installed, its devices, the window. */
@NullMarked
package jp.madoguchi.terminal.program;

import org.jspecify.annotations.NullMarked;
