package jp.madoguchi.storage.centre;

/**
 * A store's connections to its database at one moment.
 *
 * @param active in use
 * @param most there can be
 * @param waiting threads without one; embedded H2 does not count them
 */
public record PoolState(int active, int most, int waiting) {}
