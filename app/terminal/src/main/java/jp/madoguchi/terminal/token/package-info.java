/** The machine's security token (PKCS#11): device key, device secret, anchor. */
@NullMarked
package jp.madoguchi.terminal.token;

import org.jspecify.annotations.NullMarked;
