package jp.madoguchi.sandbox;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.centre.trust.GrantChoice;
import jp.madoguchi.centre.trust.UnlockChoice;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Right;

/**
 * {@code centre grant}, {@code end-grant} and {@code unlock}: what an operator may do from a day to
 * a day, everywhere or at one office, what ends, and who is let in again at a terminal.
 */
record GrantCommand(Options options) {
  AdminCard.Wish grant() throws Options.Misunderstood {
    String operator = options.needed("--operator");
    Right right = right(options.needed("--right"));
    LocalDate from = Options.day(options.needed("--from"));
    LocalDate until = Options.day(options.needed("--until"));
    if (until.isBefore(from)) {
      throw new Options.Misunderstood("--until は --from より前にできません", "--until is before --from");
    }
    return new AdminCard.Wish(
        AdminAct.Kind.GRANT,
        operator,
        GrantChoice.text(new Grant(right, office(), from, until)),
        options.needed("--reason"));
  }

  /** Without {@code --right} all of it ends, as at a transfer or a retirement. */
  AdminCard.Wish end() throws Options.Misunderstood {
    String operator = options.needed("--operator");
    Optional<String> named = options.value("--right");
    Optional<Right> right = named.isPresent() ? Optional.of(right(named.get())) : Optional.empty();
    if (right.isEmpty() && options.has("--office")) {
      throw new Options.Misunderstood("--office には --right も要ります", "--office needs --right too");
    }
    LocalDate last = Options.day(options.needed("--until"));
    return new AdminCard.Wish(
        AdminAct.Kind.END_GRANT,
        operator,
        new GrantChoice.End(right, office(), last).text(),
        options.needed("--reason"));
  }

  AdminCard.Wish unlock() throws Options.Misunderstood {
    int days = options.number("--days", 1, UnlockChoice.MOST_DAYS).orElse(1);
    try {
      UnlockChoice choice = new UnlockChoice(new TerminalId(options.needed("--device")), days);
      return new AdminCard.Wish(
          AdminAct.Kind.UNLOCK_OPERATOR,
          options.needed("--operator"),
          choice.text(),
          options.needed("--reason"));
    } catch (IllegalArgumentException e) {
      throw new Options.Misunderstood("--device は端末の番号です", "--device takes a terminal's id");
    }
  }

  private Optional<OfficeCode> office() throws Options.Misunderstood {
    try {
      return options.value("--office").map(OfficeCode::new);
    } catch (IllegalArgumentException e) {
      throw new Options.Misunderstood(
          "--office は拠点の符号です(英大文字、数字、ハイフン)",
          "--office takes an office's code of A-Z, 0-9 and hyphen");
    }
  }

  private static Right right(String name) throws Options.Misunderstood {
    try {
      return Right.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new Options.Misunderstood(
          "--right は look-up、enter、approve、administer、open-closed のどれかです",
          "--right takes look-up, enter, approve, administer or open-closed");
    }
  }
}
