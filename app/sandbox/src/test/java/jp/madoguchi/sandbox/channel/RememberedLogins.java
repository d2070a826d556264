package jp.madoguchi.sandbox.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.directive.DirectiveCheck;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.directive.OperatorRegister;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.policy.PolicyFile;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.outside.LoginDirectives;

/** What a terminal was told about logins: the policy in a file, all else in memory. */
final class RememberedLogins implements RegisterShelf, LoginDirectives.CountedLogins {
  private final DirectiveCheck check;
  final PolicyFile policy;
  final List<LoginDirectives.Taken> taken = new ArrayList<>();
  Optional<OperatorRegister> register = Optional.empty();
  long obeyed;

  RememberedLogins(
      TrustAnchors anchors, CertificateCheck check, TerminalId id, Clock clock, FileStore files) {
    this.check = new DirectiveCheck(check, Channel.CITY.code(), id);
    policy = new PolicyFile(anchors, Channel.CITY.code(), clock, files);
  }

  LoginDirectives directives() {
    return new LoginDirectives(check, policy, this);
  }

  Holding holding() {
    return new Holding(policy.now().version(), version(), obeyed);
  }

  @Override
  public long version() {
    return register.map(OperatorRegister::version).orElse(0L);
  }

  @Override
  public boolean keep(OperatorRegister newer, Bytes signed) {
    if (newer.version() <= version()) {
      return false;
    }
    register = Optional.of(newer);
    return true;
  }

  @Override
  public long obeyed() {
    return obeyed;
  }

  @Override
  public void policyCame() {}

  @Override
  public boolean obey(UnlockOrder order) {
    if (order.number() <= obeyed) {
      return false;
    }
    obeyed = order.number();
    return true;
  }
}
