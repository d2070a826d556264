package jp.madoguchi.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.centre.trust.AdminDesk;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.PolicyDecision;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.liveness.LivenessPlan;
import jp.madoguchi.core.policy.Fallback;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.policy.SupervisedTerms;
import jp.madoguchi.core.policy.TryLimits;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.sandbox.maker.CentreFiles;

/**
 * {@code centre write-policy}: signs what the office demands of its operators' logins. Terminals
 * get it with their next contact; {@code --out} writes it to a file as well, which is laid among
 * the files of a terminal that has none. Its version is the second of issue, so that none goes
 * back.
 */
record PolicyCommand(CentreFiles files, AdminSigner signer, Options options, Clock clock) {
  private static final int MOST_MINUTES = 12 * 60;
  private static final int MOST_SUPERVISED = 4 * 60;

  AdminOutcome write(AdminDesk desk) throws Exception {
    Optional<Path> out = options.path("--out");
    OfficePolicy policy = policy();
    AdminOutcome outcome =
        desk.signPolicy(
            signer.sign(
                new AdminCard.Wish(
                    AdminAct.Kind.SIGN_POLICY,
                    PolicyDecision.CONCERNED,
                    PolicyDecision.choice(policy),
                    options.needed("--reason"))),
            policy);
    if (outcome instanceof AdminOutcome.Done && out.isPresent()) {
      Files.write(out.get(), desk.signedPolicy().orElseThrow().toArray());
    }
    return outcome;
  }

  private OfficePolicy policy() throws Options.Misunderstood {
    LoginPolicy usual = LoginPolicy.usual();
    TryLimits tries = usual.tries();
    SeatTimes seat = usual.seat();
    try {
      return new OfficePolicy(
          files.office().environment(),
          files.office().municipality().code(),
          new LoginPolicy(
              clock.now().getEpochSecond(),
              modalities(),
              number("--exponent", LoginPolicy.MOST_EXPONENT, usual.exponent()),
              options.number("--gestures", 0, LivenessPlan.MOST_STEPS).orElse(usual.gestures()),
              new TryLimits(
                  number("--tries", tries.stop(), tries.free()),
                  Duration.ofSeconds(number("--delay", 600, (int) tries.delay().toSeconds())),
                  number("--stop", tries.stop(), tries.stop())),
              fallback(),
              new SupervisedTerms(
                  Duration.ofMinutes(
                      options
                          .number("--supervised", 10, MOST_SUPERVISED)
                          .orElse((int) usual.supervised().longest().toMinutes())),
                  options.has("--without-camera")),
              new SeatTimes(
                  Duration.ofMinutes(number("--idle", 30, (int) seat.idle().toMinutes())),
                  Duration.ofMinutes(
                      number("--longest", MOST_MINUTES, (int) seat.longest().toMinutes())))));
    } catch (IllegalArgumentException outside) {
      throw new Options.Misunderstood(
          "認証方針に使えない値です: " + outside.getMessage(),
          "a value that no login policy may have: " + outside.getMessage());
    }
  }

  /** {@code --modalities palm,finger}: in the order in which they are asked for. */
  private List<Modality> modalities() throws Options.Misunderstood {
    List<Modality> order = new ArrayList<>();
    for (String name : options.value("--modalities").orElse("palm").split(",", -1)) {
      order.add(chosen("--modalities", name, Modality.values()));
    }
    return order;
  }

  /** {@code --fallback none}, {@code second-modality} or {@code supervisor}. */
  private Fallback fallback() throws Options.Misunderstood {
    return chosen("--fallback", options.value("--fallback").orElse("none"), Fallback.values());
  }

  private static <E extends Enum<E>> E chosen(String option, String word, E[] all)
      throws Options.Misunderstood {
    String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(all)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Options.Misunderstood(
                option + " に使えない値です: " + word, option + " does not know: " + word));
  }

  private int number(String name, int most, int usual) throws Options.Misunderstood {
    return options.number(name, 1, most).orElse(usual);
  }
}
