package jp.madoguchi.core.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import jp.madoguchi.core.text.TextPattern;

/**
 * Addresses, each once, in two parts: the head that many share (県市町), and the tail from the first
 * digit on.
 *
 * @param heads names of places, which tell of nobody
 * @param groups where a head's tails begin, and where one more's would
 * @param of each person's present address, by its tail
 * @param from where an address's people begin among {@code people}, and where one more's would
 * @param people who live there, address by address
 * @param formerPeople in order
 * @param formerOf the address that each of these had
 */
record PlaceColumns(
    List<String> heads,
    int[] groups,
    TextPool tails,
    int[] of,
    int[] from,
    int[] people,
    int[] formerPeople,
    int[] formerOf) {

  /** Where an address is taken apart; anywhere would do. */
  static int headLength(String address) {
    int at = 0;
    while (at < address.length() && (address.charAt(at) < '0' || address.charAt(at) > '9')) {
      at++;
    }
    return at;
  }

  long size() {
    return tails.size()
        + (groups.length + of.length * 2L + from.length + formerPeople.length * 2L) * Integer.BYTES;
  }

  void erase() {
    tails.erase();
    Arrays.fill(of, 0);
    Arrays.fill(people, 0);
    Arrays.fill(formerPeople, 0);
    Arrays.fill(formerOf, 0);
  }

  Criterion criterion(TextPattern pattern, boolean history) {
    return new Part(pattern, history);
  }

  private final class Part implements Criterion {
    private final TextPattern pattern;
    private final TextPool.Compiled inTail;
    private final Map<Integer, List<TextPool.Compiled>> restsOf = new HashMap<>();
    private final boolean history;

    Part(TextPattern pattern, boolean history) {
      this.pattern = pattern;
      this.history = history;
      inTail = tails.compile(pattern);
    }

    @Override
    public int most() {
      return of.length + (history ? formerPeople.length : 0);
    }

    @Override
    public void collect(IntConsumer person) {
      BitSet former = new BitSet();
      IntConsumer found =
          tail -> {
            for (int i = from[tail]; i < from[tail + 1]; i++) {
              person.accept(people[i]);
            }
            if (history) {
              former.set(tail);
            }
          };
      // Whatever the head, an address is meant whose tail has it all.
      inTail.scan(found);
      for (int head = 0; head < heads.size(); head++) {
        collect(head, found);
      }
      for (int i = 0; history && i < formerOf.length; i++) {
        if (former.get(formerOf[i])) {
          person.accept(formerPeople[i]);
        }
      }
    }

    /** The addresses of this head that the tail alone does not decide. */
    private void collect(int head, IntConsumer found) {
      for (TextPool.Compiled rest : rests(head)) {
        rest.scan(groups[head], groups[head + 1], found);
      }
    }

    private List<TextPool.Compiled> rests(int head) {
      return restsOf.computeIfAbsent(
          head,
          _ -> HeadMatch.rests(pattern, heads.get(head)).stream().map(tails::compile).toList());
    }

    @Override
    public boolean fits(int person) {
      return isMeant(of[person]) || (history && fitsFormer(person));
    }

    private boolean isMeant(int tail) {
      if (inTail.matches(tail)) {
        return true;
      }
      int at = Arrays.binarySearch(groups, tail);
      int head = at >= 0 ? at : -at - 2;
      for (TextPool.Compiled rest : rests(head)) {
        if (rest.matches(tail)) {
          return true;
        }
      }
      return false;
    }

    private boolean fitsFormer(int person) {
      int at = Arrays.binarySearch(formerPeople, person);
      while (at > 0 && formerPeople[at - 1] == person) {
        at--;
      }
      for (; at >= 0 && at < formerPeople.length && formerPeople[at] == person; at++) {
        if (isMeant(formerOf[at])) {
          return true;
        }
      }
      return false;
    }
  }
}
