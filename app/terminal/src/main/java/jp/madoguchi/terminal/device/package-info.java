/** The real card readers, cameras and printers of a terminal, behind the ports of the core. */
@NullMarked
package jp.madoguchi.terminal.device;

import org.jspecify.annotations.NullMarked;
