package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Field;

/**
 * Individual number cards and the certificates on them, under serial numbers that begin with 00.
 */
final class Cards {
  private static final LocalDate BEGAN = LocalDate.of(2016, 1, 1);
  private static final int SIGNS_FROM = 15;

  private Cards() {}

  static void add(Chronicle chronicle, LocalDate day, SplittableRandom chance) {
    if (day.isBefore(BEGAN)) {
      return;
    }
    int share = chance.nextInt(1000);
    if (share < 770) {
      state(chronicle, CardState.ISSUED);
      chronicle.put(Field.USER_CERTIFICATE, serial(chronicle, 1));
      if (chronicle.who().ageOn(day) >= SIGNS_FROM && chance.nextInt(100) < 85) {
        chronicle.put(Field.SIGNING_CERTIFICATE, serial(chronicle, 2));
      }
    } else if (share < 785) {
      state(chronicle, CardState.REQUESTED);
    } else if (share < 790) {
      state(chronicle, CardState.SUSPENDED);
    } else if (share < 797) {
      state(chronicle, CardState.RETURNED);
    } else if (share < 815) {
      state(chronicle, CardState.VOID);
    }
  }

  private static void state(Chronicle chronicle, CardState state) {
    chronicle.put(Field.CARD_STATE, Integer.toString(state.code()));
  }

  private static String serial(Chronicle chronicle, int kind) {
    return "00" + kind + Registrar.spread(chronicle.serial());
  }
}
