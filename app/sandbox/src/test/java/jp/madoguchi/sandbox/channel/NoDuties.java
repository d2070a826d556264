package jp.madoguchi.sandbox.channel;

import java.time.Instant;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.outside.ReceivedOrder;

/** Duties of a courier that heeds nothing. */
final class NoDuties implements Duties {
  @Override
  public TrustShelf shelf() {
    throw new UnsupportedOperationException();
  }

  @Override
  public RegisterShelf operatorShelf() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void directed(LoginDirectives.Taken taken) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void taken(TrustList list) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void renewed(Lease lease) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void certified(Suite suite, Instant until) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void wipe(ReceivedOrder order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void begun(ReceivedOrder order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void obeyed(ReceivedOrder order) {
    throw new UnsupportedOperationException();
  }
}
