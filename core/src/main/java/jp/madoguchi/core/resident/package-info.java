/** The register: residents, households, and their states over time. */
@NullMarked
package jp.madoguchi.core.resident;

import org.jspecify.annotations.NullMarked;
