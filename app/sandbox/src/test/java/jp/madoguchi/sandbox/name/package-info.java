/** Names on a real screen: how they are drawn, and how they are typed. */
@NullMarked
package jp.madoguchi.sandbox.name;

import org.jspecify.annotations.NullMarked;
