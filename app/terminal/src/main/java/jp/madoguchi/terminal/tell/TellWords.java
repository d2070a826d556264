package jp.madoguchi.terminal.tell;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/** How registrations read on the screen. */
record TellWords(Texts texts, Staff staff, LocalDate today) {
  /** Its days. */
  static String period(Texts texts, Registration.Period period) {
    return period
        .until()
        .map(end -> texts.get("tell.period", day(period.from()), day(end)))
        .orElseGet(() -> texts.get("tell.period.open", day(period.from())));
  }

  String period(Registration registration) {
    return period(texts, registration.period());
  }

  static String day(LocalDate day) {
    return RegisterDate.of(day).inJapanese();
  }

  /** Whether issues are told now. */
  String standing(Registration registration) {
    return texts.get("tell.standing." + state(registration));
  }

  /** How a badge of it looks. */
  String style(Registration registration) {
    return state(registration) == State.NOW ? "attention" : "calm";
  }

  /** How a registration stands on a day. */
  enum State {
    NOW,
    LATER,
    OVER,
    WITHDRAWN
  }

  private State state(Registration registration) {
    if (!registration.stands()) {
      return State.WITHDRAWN;
    }
    if (registration.inForce(today)) {
      return State.NOW;
    }
    return registration.period().from().isAfter(today) ? State.LATER : State.OVER;
  }

  /** Where its letters go. */
  String where(Registration registration) {
    Registration.Elsewhere elsewhere = registration.elsewhere();
    return elsewhere.address().isEmpty()
        ? texts.get("tell.where.registered")
        : texts.get(
            "tell.where",
            elsewhere.postal().map(it -> "〒" + it.withHyphen() + "　").orElse("")
                + elsewhere.address().value());
  }

  /** Who took it down in which case, and who withdrew it, and why. */
  String who(Registration registration) {
    String taken =
        texts.get(
            "tell.taken",
            registration.purpose().reference(),
            staff.name(registration.taken().by()),
            RecordWords.moment(registration.taken().at()));
    return registration
        .withdrawn()
        .map(it ->
            taken
                + "\n"
                + texts.get(
                    "tell.withdrawn.by",
                    it.reason(),
                    staff.name(it.by()),
                    RecordWords.moment(it.at())))
        .orElse(taken);
  }
}
