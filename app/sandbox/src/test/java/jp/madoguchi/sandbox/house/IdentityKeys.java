package jp.madoguchi.sandbox.house;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.core.identity.Difference;
import jp.madoguchi.core.identity.IdentityRefused;
import jp.madoguchi.core.identity.Item;
import jp.madoguchi.core.identity.Likeness;
import jp.madoguchi.core.identity.LookAlike;
import jp.madoguchi.core.identity.Need;
import jp.madoguchi.core.identity.NumberMatch;
import jp.madoguchi.core.identity.Paper;
import jp.madoguchi.core.identity.Remark;
import jp.madoguchi.core.identity.Verdict;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.sandbox.maker.ResidentCard;

/** Beginnings of keys about the identity check, with what follows them. */
final class IdentityKeys {
  private IdentityKeys() {}

  static Map<String, List<String>> all() {
    Map<String, List<String>> values = new TreeMap<>();
    values.put("identity.apart.", names(LookAlike.Apart.values()));
    values.put("identity.badge.", kinds(Verdict.class));
    values.put("identity.difference.", names(Difference.Kind.values()));
    values.put("identity.former.", names(Likeness.What.values()));
    values.put("identity.formerly.", names(Likeness.What.values()));
    values.put("identity.item.", names(Item.values()));
    values.put("identity.like.", kinds(Likeness.class));
    values.put("identity.need.", names(Need.values()));
    values.put("identity.number.", names(NumberMatch.values()));
    values.put("identity.paper.", names(Paper.values()));
    values.put("identity.remark.", names(Remark.values()));
    values.put("identity.trouble.", names(IdentityRefused.Reason.values()));
    values.put(
        "identity.verdict.out.",
        names(new Enum<?>[] {CardState.SUSPENDED, CardState.RETURNED, CardState.VOID}));
    values.put("identity.why.", names(LookAlike.Why.values()));
    values.put("tray.resident.", names(ResidentCard.values()));
    return values;
  }

  private static List<String> kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
