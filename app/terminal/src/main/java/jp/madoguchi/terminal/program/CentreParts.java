package jp.madoguchi.terminal.program;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import jp.madoguchi.core.directive.DirectiveCheck;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.terminal.lapsed.AskedFile;
import jp.madoguchi.terminal.lapsed.LapsedDesk;
import jp.madoguchi.terminal.lapsed.LapsedNotes;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.outside.LeaseFile;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.outside.OrderedWipe;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.sync.CourierSending;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.Outpost;
import jp.madoguchi.terminal.sync.Sealing;

/** All of a terminal that has to do with its centre, from an installation. */
record CentreParts(Installation installation, Equipment equipment, ExecutorService workers) {
  private static final HttpLine.Patience SHORT =
      new HttpLine.Patience(Duration.ofSeconds(5), Duration.ofSeconds(20));

  /** Judges the centre's certificates by the newest trust list. */
  CertificateCheck check() {
    return new CertificateCheck(
        installation.anchors(), installation.revocations(), equipment.clock());
  }

  Addressee addressee() {
    return new Addressee(
        check(),
        installation.municipality().code(),
        installation.terminal(),
        name -> installation.keys().pairs().stream().map(Order::name).anyMatch(name::equals));
  }

  LeaseRenewal lease() {
    return new LeaseRenewal(
        new LeaseFile(installation.files(), LoginParts.LEASE, equipment.randomness()),
        installation.keys(),
        check(),
        installation.municipality().code(),
        installation.terminal(),
        equipment.clock(),
        equipment.randomness());
  }

  Optional<KeyRenewal> keys() {
    return installation
        .place()
        .map(place ->
            new KeyRenewal(
                installation.keys(),
                place,
                installation.recipients(),
                check(),
                installation.revocations(),
                installation.municipality().code(),
                installation.terminal()));
  }

  OrderedWipe ordered() {
    return new OrderedWipe(
        installation.files(),
        List.of(LoginParts.LEASE, LoginParts.SLOTS, AskedFile.NAME),
        installation.token(),
        addressee());
  }

  /** What can be done by medium while nobody can sign in. */
  LapsedDesk lapsed(LapsedNotes notes) {
    return new LapsedDesk(
        this::sender,
        installation.revocations(),
        lease(),
        addressee(),
        keys(),
        ordered(),
        notes,
        new AskedFile(installation.files(), installation.keys(), equipment.randomness()),
        LoginParts.SLOTS);
  }

  private Carrying.Sender sender() {
    return new Carrying.Sender(
        installation.environment(),
        installation.municipality().code(),
        installation.terminal(),
        installation.keys(),
        installation.recipient(),
        check(),
        equipment.randomness());
  }

  Outpost outpost() {
    return new Outpost(
        () ->
            HttpLine.to(
                installation.centre(),
                installation.keys(),
                check(),
                equipment.randomness(),
                workers,
                SHORT),
        lease(),
        addressee());
  }

  /** Takes in what the centre tells about logins. */
  LoginDirectives logins(LoginDirectives.CountedLogins book) {
    return new LoginDirectives(directives(), installation.policies(), book);
  }

  private DirectiveCheck directives() {
    return new DirectiveCheck(check(), installation.municipality().code(), installation.terminal());
  }

  CourierSending sending(Sealing sealing, CourierLoop.Pace pace, LoginDirectives logins) {
    return new CourierSending(installation.centre(), check(), sealing, pace, workers)
        .heeding(installation.revocations(), lease(), addressee(), keys(), logins);
  }
}
