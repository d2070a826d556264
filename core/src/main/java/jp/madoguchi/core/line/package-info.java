/** What terminal and centre say to each other over the line, beside batches and receipts. */
@NullMarked
package jp.madoguchi.core.line;

import org.jspecify.annotations.NullMarked;
