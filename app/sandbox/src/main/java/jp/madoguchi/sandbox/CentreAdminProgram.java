package jp.madoguchi.sandbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.trust.AdminDesk;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.centre.trust.RenewalDecision;
import jp.madoguchi.centre.trust.SuiteDecision;
import jp.madoguchi.centre.trust.WitnessNaming;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.roster.TrustPolicy;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.storage.centre.AdminEntries;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.DirectiveRows;
import jp.madoguchi.storage.centre.Orders;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;

/**
 * An administrator's acts at a centre: {@code centre revoke}, {@code decide}, {@code enrol}, {@code
 * register-operator}, {@code demand-suite}, {@code set-renewal}, {@code write-policy}, {@code
 * grant}, {@code end-grant}, {@code unlock} and {@code grants-book}; {@code centre terminals},
 * {@code centre quarantine} and {@code centre acts} show how it stands. Each act is signed with the
 * card that belongs to {@code --as}: in a sandbox one of the tray, else the one in the reader.
 */
final class CentreAdminProgram {
  static final Set<String> ACTS =
      Set.of(
          "revoke",
          "terminals",
          "quarantine",
          "decide",
          "reopen-log",
          "acts",
          "enrol",
          "register-operator",
          "demand-suite",
          "set-renewal",
          "name-witness",
          "write-policy",
          "grant",
          "end-grant",
          "unlock",
          "grants-book");
  static final Set<String> OPTIONS =
      Set.of(
          "--home",
          "--db",
          "--db-user",
          "--device",
          "--operator",
          "--choice",
          "--reason",
          "--as",
          "--language",
          ChosenCentre.CONFIG,
          "--reader",
          "--suite",
          "--days",
          "--witness-key",
          "--until",
          "--request",
          "--code",
          "--out",
          "--person",
          "--name",
          "--department",
          "--rights",
          "--from",
          "--certificate",
          "--exponent",
          "--tries",
          "--delay",
          "--stop",
          "--idle",
          "--modalities",
          "--fallback",
          "--supervised",
          "--without-camera",
          "--longest",
          "--gestures",
          "--right",
          "--office");

  private final Path home;
  private final String act;
  private final Options options;
  private final Texts texts;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final SandboxConsole console = new SandboxConsole(clock, randomness);

  CentreAdminProgram(Path usualHome, Options options, Texts texts) throws Options.Misunderstood {
    List<String> words = options.words();
    if (words.size() != 1 || !ACTS.contains(words.getFirst())) {
      throw new Options.Misunderstood(
          "使い方: centre"
              + " [revoke|terminals|quarantine|decide|reopen-log|acts|enrol|register-operator|demand-suite|set-renewal|name-witness|write-policy|grant|end-grant|unlock|grants-book]",
          "usage: centre"
              + " [revoke|terminals|quarantine|decide|reopen-log|acts|enrol|register-operator|demand-suite|set-renewal|name-witness|write-policy|grant|end-grant|unlock|grants-book]");
    }
    this.home = options.path("--home").orElse(usualHome);
    this.act = words.getFirst();
    this.options = options;
    this.texts = texts;
  }

  /** Exit code: 0 done or listed, 1 denied. */
  int run() throws Exception {
    Optional<ChosenCentre> own = ChosenCentre.configured(options, console, clock, randomness);
    if (own.isPresent()) {
      CentreFiles files = own.get().files();
      try (CentreStore store = own.get().database().openOwn(files)) {
        return run(files, store, AdminCards.ofReader(options.value("--reader")));
      }
    }
    try (Sandbox sandbox = Sandbox.open(home, clock, randomness);
        CentreStore store = CentreDatabase.of(options, console).open(CentreFiles.of(sandbox))) {
      return run(CentreFiles.of(sandbox), store, AdminCards.ofTray(sandbox.tray()));
    }
  }

  private int run(CentreFiles files, CentreStore store, AdminCards cards) throws Exception {
    AdminSigner signer = new AdminSigner(cards, AdminSigner::typed, files.office(), options, clock);
    return switch (act) {
      case "revoke" -> act(files, store, signer, revocation());
      case "decide" -> act(files, store, signer, decision(store));
      case "demand-suite" -> act(files, store, signer, demand());
      case "set-renewal" -> act(files, store, signer, renewal());
      case "name-witness" -> nameWitness(files, store, signer);
      case "write-policy" ->
          directed(new PolicyCommand(files, signer, options, clock).write(desk(files, store)));
      case "grant" -> directed(done(files, store, signer, new GrantCommand(options).grant()));
      case "end-grant" -> directed(done(files, store, signer, new GrantCommand(options).end()));
      case "unlock" -> directed(done(files, store, signer, new GrantCommand(options).unlock()));
      case "grants-book" ->
          exported(new GrantsBookCommand(store, signer, options, texts).write(desk(files, store)));
      case "reopen-log" -> act(files, store, signer, reopening(store));
      case "enrol" -> new EnrolCommand(files, store, signer, options, this::say, clock).run();
      case "register-operator" ->
          new RegisterCommand(files, store, signer, options, this::say, clock).run();
      case "quarantine" -> quarantine(store);
      case "terminals" -> terminals(store);
      default -> acts(store);
    };
  }

  private AdminCard.Wish demand() throws Options.Misunderstood {
    Optional<Suite> suite =
        Arrays.stream(Suite.values())
            .filter(each ->
                options
                    .value("--suite")
                    .filter(Integer.toString(each.number())::equals)
                    .isPresent())
            .findFirst();
    if (suite.isEmpty()) {
      throw new Options.Misunderstood("--suite は 1 か 2 です", "--suite takes 1 or 2");
    }
    Instant until = Options.day(options.needed("--until")).atStartOfDay(Clock.TOKYO).toInstant();
    return new AdminCard.Wish(
        AdminAct.Kind.DEMAND_SUITE,
        "SUITE",
        new SuiteDecision(new SuiteDemand(suite.get(), until)).choice(),
        needed("--reason"));
  }

  private AdminCard.Wish renewal() throws Options.Misunderstood {
    int days =
        options
            .number("--days", TrustPolicy.LEAST_DAYS, TrustPolicy.MOST_DAYS)
            .orElseThrow(() ->
                new Options.Misunderstood(
                    "--days は 7 から 180 までです", "--days takes a number from 7 to 180"));
    return new AdminCard.Wish(
        AdminAct.Kind.SET_RENEWAL, "RENEWAL", RenewalDecision.choice(days), needed("--reason"));
  }

  private AdminCard.Wish revocation() throws Options.Misunderstood {
    Optional<String> operator = options.value("--operator");
    return operator.isPresent()
        ? new AdminCard.Wish(AdminAct.Kind.REVOKE_OPERATOR, operator.get(), "", needed("--reason"))
        : new AdminCard.Wish(
            AdminAct.Kind.REVOKE_DEVICE, needed("--device"), "", needed("--reason"));
  }

  private AdminCard.Wish decision(CentreStore store) throws Options.Misunderstood {
    String device = needed("--device");
    ForkChoice choice =
        Optional.ofNullable(
                Map.of("continue", ForkChoice.CONTINUE, "wipe", ForkChoice.WIPE)
                    .get(needed("--choice")))
            .orElseThrow(() ->
                new Options.Misunderstood(
                    "--choice は continue か wipe です", "--choice takes continue or wipe"));
    int epoch =
        store.read(transaction -> transaction.registry().devices()).stream()
            .filter(each -> each.id().value().equals(device))
            .map(Device::epoch)
            .findFirst()
            .orElse(1);
    return new AdminCard.Wish(
        AdminAct.Kind.DECIDE_FORK, device, choice.about(epoch), needed("--reason"));
  }

  /** The next era's name stands in what is signed, so that the act counts once. */
  private AdminCard.Wish reopening(CentreStore store) throws Options.Misunderstood {
    int era = store.read(transaction -> transaction.checkpoints().era().number());
    return new AdminCard.Wish(
        AdminAct.Kind.REOPEN_LOG, AdminDesk.era(era + 1), "", needed("--reason"));
  }

  private int act(CentreFiles files, CentreStore store, AdminSigner signer, AdminCard.Wish wish)
      throws Exception {
    return told(done(files, store, signer, wish));
  }

  private AdminOutcome done(
      CentreFiles files, CentreStore store, AdminSigner signer, AdminCard.Wish wish)
      throws Exception {
    return desk(files, store).act(signer.sign(wish));
  }

  /** What terminals take with their next contact, other than the list of what is revoked. */
  private int directed(AdminOutcome outcome) {
    if (outcome instanceof AdminOutcome.Done(long entry, long version)) {
      say("administration.directed", entry, Long.toString(version));
      return 0;
    }
    return told(outcome);
  }

  private int exported(AdminOutcome outcome) {
    if (outcome instanceof AdminOutcome.Done(long entry, _)) {
      say("administration.exported", entry);
      return 0;
    }
    return told(outcome);
  }

  /** With {@code --witness-key none} terminals demand none any more. */
  private int nameWitness(CentreFiles files, CentreStore store, AdminSigner signer)
      throws Exception {
    String key = needed("--witness-key");
    Optional<WitnessKey> witness =
        key.equals("none") ? Optional.empty() : Optional.of(CentreCommand.key(key));
    AdminCard.Wish wish =
        new AdminCard.Wish(
            AdminAct.Kind.NAME_WITNESS,
            WitnessNaming.CONCERNED,
            WitnessNaming.choice(witness),
            needed("--reason"));
    return told(desk(files, store).nameWitness(signer.sign(wish), witness));
  }

  private AdminDesk desk(CentreFiles files, CentreStore store) {
    return AdminDesk.of(
        store, files.office(), files.keys(), new OperatorTrust(files.cardIssuers()), clock);
  }

  private int told(AdminOutcome outcome) {
    switch (outcome) {
      case AdminOutcome.Done(long entry, long version) ->
          say("administration.done", entry, version);
      case AdminOutcome.Waiting(long entry) -> say("administration.waiting", entry);
      case AdminOutcome.Denied(AdminOutcome.Reason reason) -> {
        say("administration.denied." + reason.name());
        return 1;
      }
    }
    return 0;
  }

  private int quarantine(CentreStore store) {
    List<Device> devices =
        store.read(transaction ->
            transaction.registry().devices().stream()
                .filter(device -> device.state() == DeviceState.QUARANTINED)
                .toList());
    if (devices.isEmpty()) {
      say("administration.quarantine.none");
    }
    for (Device device : devices) {
      int kept =
          store.<Integer>read(transaction -> transaction.ledger().quarantined(device.id()).size());
      say("administration.quarantine.device", device.id().value(), device.epoch(), kept);
      for (AdminEntries.Entry each :
          store.read(transaction ->
              transaction.administration().about(AdminAct.Kind.DECIDE_FORK, device.id().value()))) {
        say(
            "administration.quarantine.said",
            each.administrator().value(),
            each.choice(),
            each.reason());
      }
    }
    return 0;
  }

  /** Who may still write, and until when. */
  private int terminals(CentreStore store) {
    Holding signed = store.read(CentreAdminProgram::signed);
    say("administration.signed", Long.toString(signed.policy()), Long.toString(signed.register()));
    for (Device device : store.read(transaction -> transaction.registry().devices())) {
      Optional<Lease> lease = store.read(transaction -> transaction.leases().latest(device.id()));
      Optional<Orders.Given> order =
          store.read(transaction -> transaction.orders().newest(device.id()));
      say(
          "administration.terminal",
          device.id().value(),
          texts.get("administration.state." + device.state().name()),
          device.epoch(),
          device.lastSequence(),
          lease.map(Lease::until).map(Object::toString).orElse("-"));
      store
          .read(transaction -> transaction.directives().held(device.id()))
          .ifPresent(held -> holds(held, signed));
      order.ifPresent(given ->
          say(
              given.done().isPresent()
                  ? "administration.terminal.obeyed"
                  : "administration.terminal.ordered",
              given.done().map(Object::toString).orElse("")));
    }
    return 0;
  }

  private static Holding signed(CentreTransaction transaction) {
    DirectiveRows rows = transaction.directives();
    return new Holding(
        rows.newest(DirectiveRows.Kind.POLICY).map(DirectiveRows.Published::version).orElse(0L),
        rows.newest(DirectiveRows.Kind.REGISTER).map(DirectiveRows.Published::version).orElse(0L),
        0);
  }

  /** A centre that was put back may have forgotten what it signed. */
  private void holds(DirectiveRows.Held held, Holding signed) {
    Holding there = held.holding();
    say(
        "administration.terminal.holds",
        Long.toString(there.policy()),
        Long.toString(there.register()),
        there.unlock(),
        held.since());
    if (there.policy() > signed.policy() || there.register() > signed.register()) {
      say("administration.terminal.newer");
    }
  }

  private int acts(CentreStore store) {
    for (AdminEntries.Entry each : store.read(transaction -> transaction.administration().all())) {
      say(
          "administration.act",
          each.number(),
          each.at(),
          each.administrator().value(),
          each.kind(),
          each.concerned(),
          each.choice(),
          each.reason());
    }
    boolean whole = store.read(transaction -> transaction.administration().isWhole());
    say(whole ? "administration.acts.whole" : "administration.acts.broken");
    return whole ? 0 : 1;
  }

  private String needed(String name) throws Options.Misunderstood {
    return options.needed(name);
  }

  private void say(String key, Object... values) {
    console.say(texts.get(key, values));
  }
}
