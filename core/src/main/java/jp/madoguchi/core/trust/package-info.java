/** Who may do what: certificates with roles, the roots of one environment, and our own checks. */
@NullMarked
package jp.madoguchi.core.trust;

import org.jspecify.annotations.NullMarked;
