package jp.madoguchi.terminal.login;

import jp.madoguchi.core.directive.UnlockOrder;

/** How an order to unlock stands in the login book until the access log is open. */
final class UnlockWords {
  private static final String MIDDLE = ": unlocked by the centre, order ";

  private UnlockWords() {}

  static String of(UnlockOrder order) {
    return order.operator() + MIDDLE + order.number() + ": " + order.reason();
  }

  static boolean areIn(LoginBook.Tried tried) {
    return tried.how().contains(MIDDLE);
  }
}
