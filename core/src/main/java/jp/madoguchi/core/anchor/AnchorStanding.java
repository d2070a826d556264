package jp.madoguchi.core.anchor;

import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.core.value.Bytes;

/**
 * What a store says of its own anchor, and the comparison with what is remembered outside.
 *
 * <p>An act is committed in the store first, then written beside the key slots, then into the
 * token, and no act begins before the one before is written everywhere. So what is remembered is
 * the store's anchor or the one before it, wherever the power fails; anything else is a copy from
 * another time.
 *
 * @param now the newest anchor
 * @param previousRoot the root one act before
 * @param slots digest of the key slots that belong to the store; empty before the first login
 * @param nextSlots digest of key slots that are about to take their place
 * @param tokenSince the first sequence that was to be written into a token
 */
public record AnchorStanding(
    Anchor now,
    Bytes previousRoot,
    Optional<Bytes> slots,
    Optional<Bytes> nextSlots,
    OptionalLong tokenSince) {
  /**
   * Tells an old copy from the newest state.
   *
   * @param beside what lies beside the key slots
   * @param token what lies in the token
   * @param slotsHere digest of the key slots that are there
   */
  public Optional<OldCopy> judge(Optional<Anchor> beside, Optional<Anchor> token, Bytes slotsHere) {
    return compared(token, OldCopy.TOKEN_OLDER, tokenSince.orElse(now.sequence()))
        .or(() -> compared(beside, OldCopy.ANCHOR_OLDER, 1))
        .or(() -> slotsFit(slotsHere) ? Optional.empty() : Optional.of(OldCopy.SLOTS_OLDER));
  }

  private Optional<OldCopy> compared(Optional<Anchor> remembered, OldCopy older, long since) {
    if (remembered.isEmpty()) {
      return now.sequence() <= since ? Optional.empty() : Optional.of(older);
    }
    Anchor known = remembered.get();
    if (known.sequence() > now.sequence()) {
      return Optional.of(OldCopy.STORE_OLDER);
    }
    if (known.sequence() < now.sequence() - 1) {
      return Optional.of(older);
    }
    Bytes root = known.sequence() == now.sequence() ? now.root() : previousRoot;
    return known.root().equals(root) ? Optional.empty() : Optional.of(OldCopy.STORE_OTHER);
  }

  private boolean slotsFit(Bytes here) {
    return slots.isEmpty()
        || slots.filter(here::equals).isPresent()
        || nextSlots.filter(here::equals).isPresent();
  }
}
