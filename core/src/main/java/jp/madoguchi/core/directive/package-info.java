/**
 * What the centre tells a terminal about logins: the policy, the register of operators, unlocking.
 */
@NullMarked
package jp.madoguchi.core.directive;

import org.jspecify.annotations.NullMarked;
