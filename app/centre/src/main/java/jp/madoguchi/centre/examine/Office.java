package jp.madoguchi.centre.examine;

import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.office.Environment;

/** Whose centre this is. */
public record Office(Environment environment, Municipality municipality) {}
