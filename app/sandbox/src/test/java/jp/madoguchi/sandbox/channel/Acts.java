package jp.madoguchi.sandbox.channel;

import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.value.Ulid;

/** Acts that differ in a part from others. */
final class Acts {
  private Acts() {}

  static Act withId(Act act, Ulid id) {
    return with(act, id, act.baseVersion(), act.basisDocument());
  }

  /** The same of somebody new, resting on another document. */
  static Act entering(Act act, String document) {
    return with(act, act.id(), 0, document);
  }

  private static Act with(Act act, Ulid id, int version, String document) {
    return new Act(
        act.environment(),
        act.municipality(),
        id,
        act.group(),
        act.groupIndex(),
        act.groupSize(),
        act.kind(),
        act.resident(),
        version,
        act.fields(),
        act.eventDate(),
        act.notificationDate(),
        act.entryDate(),
        act.purpose(),
        document,
        act.entrant(),
        act.terminal(),
        act.session(),
        act.lease(),
        act.enteredAt(),
        act.tick(),
        act.bootId());
  }
}
