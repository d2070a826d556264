package jp.madoguchi.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * {@code centre register-operator}: takes an operator in with the card that speaks for them. The
 * first of all needs no administrator's card.
 */
record RegisterCommand(
    CentreFiles files,
    CentreStore store,
    AdminSigner signer,
    Options options,
    EnrolCommand.Sayer sayer,
    Clock clock) {
  int run() throws Exception {
    Operator operator = operator();
    List<X509Certificate> read =
        CentreKeyFolder.certificates(Files.readAllBytes(Path.of(options.needed("--certificate"))));
    if (read.size() != 1
        || new OperatorTrust(files.cardIssuers())
            .vouched(Bytes.of(Certificates.encoded(read.getFirst())), clock.now())
            .isEmpty()) {
      sayer.say("administration.operator.card");
      return 1;
    }
    X509Certificate card = read.getFirst();
    Optional<SignedAct> signed =
        options.value("--as").isEmpty()
            ? Optional.empty()
            : Optional.of(
                signer.sign(
                    new AdminCard.Wish(
                        AdminAct.Kind.REGISTER_OPERATOR,
                        operator.id().value(),
                        Fingerprint.of(card).hex(),
                        options.needed("--reason"))));
    Optional<AdminOutcome.Reason> denied =
        EnrolCommand.desk(files, store, clock).register(operator, card, signed);
    if (denied.isPresent()) {
      sayer.say("administration.denied." + denied.get().name());
      return 1;
    }
    sayer.say("administration.operator.done", operator.id().value(), operator.name());
    return 0;
  }

  private Operator operator() throws Options.Misunderstood {
    try {
      return new Operator(
          new OperatorId(options.needed("--operator")),
          new PersonId(options.needed("--person")),
          options.needed("--name"),
          options.needed("--department"),
          rights(),
          Options.day(options.needed("--from")),
          Options.day(options.needed("--until")));
    } catch (IllegalArgumentException e) {
      throw new Options.Misunderstood(
          "職員の番号か権限が使えません: " + e.getMessage(),
          "an operator's number or right cannot be used: " + e.getMessage());
    }
  }

  private Set<Right> rights() throws Options.Misunderstood {
    return Arrays.stream(options.needed("--rights").split(","))
        .map(each -> Right.valueOf(each.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
        .collect(Collectors.toSet());
  }
}
