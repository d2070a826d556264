package jp.madoguchi.core.search;

import java.util.Arrays;
import java.util.function.IntConsumer;
import jp.madoguchi.core.text.TextPattern;

/**
 * Addresses, each text once.
 *
 * @param of each person's present address
 * @param from where an address's people begin among {@code people}, and where one more would
 * @param people who live there, address by address
 * @param formerPeople in order
 * @param formerOf the address that each of these had
 */
record PlaceColumns(
    TextPool texts, int[] of, int[] from, int[] people, int[] formerPeople, int[] formerOf) {

  /** The people of each address, from the address of each. */
  static PlaceColumns of(TextPool texts, int[] of, int[] formerPeople, int[] formerOf) {
    int[] from = new int[texts.rows() + 1];
    for (int address : of) {
      from[address + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] next = from.clone();
    int[] people = new int[of.length];
    for (int person = 0; person < of.length; person++) {
      people[next[of[person]]++] = person;
    }
    return new PlaceColumns(texts, of, from, people, formerPeople, formerOf);
  }

  long size() {
    return texts.size() + (of.length * 2L + from.length + formerPeople.length * 2L) * Integer.BYTES;
  }

  void erase() {
    texts.erase();
    Arrays.fill(of, 0);
    Arrays.fill(people, 0);
    Arrays.fill(formerPeople, 0);
    Arrays.fill(formerOf, 0);
  }

  Criterion criterion(TextPattern pattern, boolean history) {
    return new Part(texts.compile(pattern), history);
  }

  private final class Part implements Criterion {
    private final TextPool.Compiled pattern;
    private final boolean history;

    Part(TextPool.Compiled pattern, boolean history) {
      this.pattern = pattern;
      this.history = history;
    }

    @Override
    public int most() {
      return of.length + (history ? formerPeople.length : 0);
    }

    @Override
    public void collect(IntConsumer person) {
      Bits former = new Bits(history ? texts.rows() : 0);
      pattern.scan(address -> {
        for (int i = from[address]; i < from[address + 1]; i++) {
          person.accept(people[i]);
        }
        if (history) {
          former.set(address);
        }
      });
      for (int i = 0; history && i < formerOf.length; i++) {
        if (former.get(formerOf[i])) {
          person.accept(formerPeople[i]);
        }
      }
    }

    @Override
    public boolean fits(int person) {
      return pattern.matches(of[person]) || (history && fitsFormer(person));
    }

    private boolean fitsFormer(int person) {
      int at = Arrays.binarySearch(formerPeople, person);
      while (at > 0 && formerPeople[at - 1] == person) {
        at--;
      }
      for (; at >= 0 && at < formerPeople.length && formerPeople[at] == person; at++) {
        if (pattern.matches(formerOf[at])) {
          return true;
        }
      }
      return false;
    }
  }
}
