/** How a terminal asks for certificates, at first and again, and what it is given. */
@NullMarked
package jp.madoguchi.core.enrolment;

import org.jspecify.annotations.NullMarked;
