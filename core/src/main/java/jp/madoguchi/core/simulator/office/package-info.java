/** A made-up office: residents, operators with signing cards, and changes signed by them. */
@NullMarked
package jp.madoguchi.core.simulator.office;

import org.jspecify.annotations.NullMarked;
