package jp.madoguchi.bench.store;

/**
 * What a store is asked about one made-up person.
 *
 * @param birth year, month and day as one number
 * @param rest as much further text as a resident's record has
 */
record Row(long number, String kana, int birth, String name, String town, String lot, String rest) {
  String address() {
    return town + lot;
  }
}
