package jp.madoguchi.core.movement.within;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * The notice of a move within the municipality (転居届) as typed, before any check.
 *
 * @param town the town chosen from the dictionary
 * @param newHousehold the movers found a household of their own (part of a household moves)
 */
public record MoveWithinForm(
    List<Member> members,
    String eventDate,
    String notificationDate,
    Optional<Town> town,
    String lot,
    String building,
    boolean newHousehold) {
  public MoveWithinForm {
    members = List.copyOf(members);
  }

  /**
   * One member of the household with what the paper says of them.
   *
   * @param name as written on the notice, to be the same as on the record
   * @param relationship to the head after the move; only asked for in a new household
   */
  public record Member(
      AddressNumber number, boolean moves, String name, String kana, String relationship) {}

  /** Those who move, in printed order. */
  public List<Member> movers() {
    return members.stream().filter(Member::moves).toList();
  }
}
