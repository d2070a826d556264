/** Terminal and centre over a real line on this machine. */
@NullMarked
package jp.madoguchi.sandbox.channel;

import org.jspecify.annotations.NullMarked;
