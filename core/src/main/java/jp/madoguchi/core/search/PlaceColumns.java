package jp.madoguchi.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import jp.madoguchi.core.text.TextPattern;

/**
 * Addresses in two parts, each of them once: the head that many share (県市町), and the tail, which
 * another head may have too. So much less is looked through than there are addresses.
 *
 * @param heads names of places, which tell of nobody
 * @param headOf of each person's present address
 * @param tailOf of each person's present address
 * @param from where a tail's people begin among {@code people}, and where one more's would
 * @param people who live there, tail by tail
 * @param formerPeople in order
 * @param formerHead of the address that each of these had
 * @param formerTail of the address that each of these had
 */
record PlaceColumns(
    List<String> heads,
    TextPool tails,
    int[] headOf,
    int[] tailOf,
    int[] from,
    int[] people,
    int[] formerPeople,
    int[] formerHead,
    int[] formerTail) {

  long size() {
    return tails.size()
        + (headOf.length * 3L + from.length + formerPeople.length * 3L) * Integer.BYTES;
  }

  void erase() {
    tails.erase();
    List.of(headOf, tailOf, people, formerPeople, formerHead, formerTail)
        .forEach(column -> Arrays.fill(column, 0));
  }

  Criterion criterion(TextPattern pattern, boolean history) {
    return new Part(pattern, history);
  }

  /**
   * Some heads, and what is left to ask of their tails.
   *
   * @param all whether these are all heads there are
   */
  private record Question(TextPool.Compiled ofTail, Bits heads, boolean all) {
    boolean fits(int head, int tail) {
      return (all || heads.get(head)) && ofTail.matches(tail);
    }
  }

  /** An address is meant to which one of the questions says yes. */
  private List<Question> questions(TextPattern pattern) {
    Map<TextPattern, Bits> rests = new LinkedHashMap<>();
    for (int head = 0; head < heads.size(); head++) {
      for (TextPattern rest : HeadMatch.rests(pattern, heads.get(head))) {
        rests.computeIfAbsent(rest, _ -> new Bits(heads.size())).set(head);
      }
    }
    List<Question> questions = new ArrayList<>();
    // Whatever the head, an address is meant whose tail has it all.
    questions.add(new Question(tails.compile(pattern), new Bits(0), true));
    rests.forEach((rest, those) -> questions.add(new Question(tails.compile(rest), those, false)));
    return questions;
  }

  private final class Part implements Criterion {
    private final List<Question> questions;
    private final boolean history;

    Part(TextPattern pattern, boolean history) {
      this.questions = questions(pattern);
      this.history = history;
    }

    @Override
    public int most() {
      return headOf.length + (history ? formerPeople.length : 0);
    }

    @Override
    public void collect(IntConsumer person) {
      for (Question question : questions) {
        collect(question, person);
      }
    }

    private void collect(Question question, IntConsumer person) {
      Bits meant = new Bits(history ? tails.rows() : 0);
      question
          .ofTail()
          .scan(tail -> {
            if (history) {
              meant.set(tail);
            }
            for (int i = from[tail]; i < from[tail + 1]; i++) {
              if (question.all() || question.heads().get(headOf[people[i]])) {
                person.accept(people[i]);
              }
            }
          });
      for (int i = 0; history && i < formerPeople.length; i++) {
        if (meant.get(formerTail[i]) && (question.all() || question.heads().get(formerHead[i]))) {
          person.accept(formerPeople[i]);
        }
      }
    }

    @Override
    public boolean fits(int person) {
      return isMeant(headOf[person], tailOf[person]) || (history && fitsFormer(person));
    }

    private boolean isMeant(int head, int tail) {
      for (Question question : questions) {
        if (question.fits(head, tail)) {
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
        if (isMeant(formerHead[at], formerTail[at])) {
          return true;
        }
      }
      return false;
    }
  }
}
