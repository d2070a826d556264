/** Tests of requests for certificates and their answers. */
@NullMarked
package jp.madoguchi.core.enrolment;

import org.jspecify.annotations.NullMarked;
