package jp.madoguchi.bench.palm;

/**
 * One line of the list.
 *
 * @param person whose palm it is; two hands of somebody are two persons here
 * @param session when it was taken
 * @param name the picture as the list names it
 */
record Listed(String person, String session, String name) {}
