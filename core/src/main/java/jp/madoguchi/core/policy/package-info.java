/** What an office demands of its operators' logins. */
@NullMarked
package jp.madoguchi.core.policy;

import org.jspecify.annotations.NullMarked;
