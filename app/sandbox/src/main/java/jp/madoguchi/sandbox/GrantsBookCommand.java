package jp.madoguchi.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.trust.AdminDesk;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.core.administration.AdminAct.Kind;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.text.Csv;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.AdminEntries;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.terminal.text.Texts;

/**
 * {@code centre grants-book}: the register of grants (管理簿) as a table, out of the chain of what
 * administrators did. That it was taken out stands in the chain itself.
 */
record GrantsBookCommand(CentreStore store, AdminSigner signer, Options options, Texts texts) {
  private static final Set<Kind> KEPT =
      EnumSet.of(
          Kind.REGISTER_OPERATOR,
          Kind.REVOKE_OPERATOR,
          Kind.GRANT,
          Kind.END_GRANT,
          Kind.UNLOCK_OPERATOR,
          Kind.EXPORT_GRANTS);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clock.TOKYO);

  AdminOutcome write(AdminDesk desk) throws Exception {
    Path out = Path.of(options.needed("--out"));
    byte[] file = file();
    AdminOutcome outcome =
        desk.exportGrants(
            signer.sign(
                new AdminCard.Wish(
                    Kind.EXPORT_GRANTS,
                    "GRANTS",
                    Sha256.of(file).hex(),
                    options.needed("--reason"))),
            file);
    if (outcome instanceof AdminOutcome.Done) {
      Files.write(out, file);
    }
    return outcome;
  }

  private byte[] file() {
    List<List<String>> rows =
        store.read(transaction -> transaction.administration().all()).stream()
            .flatMap(entry -> kind(entry).map(kind -> row(entry, kind)).stream())
            .toList();
    return Csv.of(
        List.of(
            texts.get("grantsbook.number"),
            texts.get("grantsbook.at"),
            texts.get("grantsbook.act"),
            texts.get("grantsbook.operator"),
            texts.get("grantsbook.what"),
            texts.get("grantsbook.reason"),
            texts.get("grantsbook.by")),
        rows);
  }

  private static Optional<Kind> kind(AdminEntries.Entry entry) {
    return KEPT.stream().filter(kind -> kind.code() == entry.kind()).findFirst();
  }

  private List<String> row(AdminEntries.Entry entry, Kind kind) {
    return List.of(
        Long.toString(entry.number()),
        TIME.format(entry.at()),
        texts.get("grantsbook." + kind.name()),
        entry.concerned(),
        entry.choice(),
        entry.reason(),
        entry.administrator().value());
  }
}
