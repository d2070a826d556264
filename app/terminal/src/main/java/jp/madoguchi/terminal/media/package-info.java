/** Media that are carried to the centre and back, on the screen (媒体). */
@NullMarked
package jp.madoguchi.terminal.media;

import org.jspecify.annotations.NullMarked;
