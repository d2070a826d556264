package jp.madoguchi.terminal.session;

import java.lang.reflect.Proxy;
import java.util.Optional;
import jp.madoguchi.core.admission.GrantedCard;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.supervision.Obstacle;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.supervision.SupervisionRefused;
import jp.madoguchi.core.supervision.Word;
import jp.madoguchi.terminal.fixture.TestCounters;

/** Desks that stand beside the counter. */
record Errands(TestCounters counters) {
  static final GrantedCard CARD = new GrantedCard(Optional.empty(), Optional.empty(), "");

  private Gate gate(Counter counter) {
    return new Gate(
        counters.store().operators(), counter.session(), counter.log(), counters.clock());
  }

  /** Media that nothing can be carried on. */
  MediaDesk media(Counter counter) {
    Carrying outOfReach =
        (Carrying)
            Proxy.newProxyInstance(
                Carrying.class.getClassLoader(),
                new Class<?>[] {Carrying.class},
                (_, _, _) -> {
                  throw new IllegalStateException("out of reach");
                });
    return new MediaDesk(
        counters.store().media(),
        outOfReach,
        gate(counter),
        counter.log(),
        counter.session(),
        counters.clock());
  }

  /** It is the supervisor who needs the right, for somebody else's session. */
  void vouch(Counter supervisor, Counter clerk) throws SupervisionRefused {
    new SupervisionDesk(
            counters.store().operators(), gate(clerk), counters.store().log(), clerk.session())
        .admit(
            new Word(
                clerk.session().operator().id(),
                supervisor.session().operator().id(),
                "card alone",
                Obstacle.NO_CAMERA,
                "故障"));
  }
}
