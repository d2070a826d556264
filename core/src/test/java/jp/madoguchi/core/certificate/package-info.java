@NullMarked
package jp.madoguchi.core.certificate;

import org.jspecify.annotations.NullMarked;
