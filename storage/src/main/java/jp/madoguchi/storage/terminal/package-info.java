/**
 * A terminal's store: register, changes, access log, drafts, outbox and operators in one database.
 */
@NullMarked
package jp.madoguchi.storage.terminal;

import org.jspecify.annotations.NullMarked;
