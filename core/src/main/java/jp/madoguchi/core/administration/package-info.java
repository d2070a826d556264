/** What administrators do at the centre, each act signed with their own card. */
@NullMarked
package jp.madoguchi.core.administration;

import org.jspecify.annotations.NullMarked;
