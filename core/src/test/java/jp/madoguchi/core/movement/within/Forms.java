package jp.madoguchi.core.movement.within;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.resident.ResidentRecord;

/** Notices of a move within 見本市; each wither changes one thing of a form that is right. */
record Forms(MoveWithinForm form) {
  /** The whole family moves to 梅町３－４ and stays one household. */
  static Forms wholeFamily() {
    return new Forms(
        new MoveWithinForm(
            Samples.FAMILY.stream().map(resident -> member(resident, true, "")).toList(),
            "R8.5.10",
            "R8.5.20",
            Optional.of(Samples.town("梅町")),
            "3-4",
            "",
            false));
  }

  /** Mother and child move out and found a household with the mother as its head. */
  static Forms motherAndChild() {
    return wholeFamily()
        .newHousehold(true)
        .member(0, it -> moves(it, false))
        .member(1, it -> related(it, "世帯主"))
        .member(2, it -> related(it, "子"));
  }

  static MoveWithinForm.Member member(ResidentRecord resident, boolean moves, String relation) {
    return new MoveWithinForm.Member(
        resident.number(),
        moves,
        resident.name().name().value(),
        resident.name().kana().value(),
        relation);
  }

  static MoveWithinForm.Member moves(MoveWithinForm.Member it, boolean moves) {
    return new MoveWithinForm.Member(it.number(), moves, it.name(), it.kana(), it.relationship());
  }

  static MoveWithinForm.Member related(MoveWithinForm.Member it, String relationship) {
    return new MoveWithinForm.Member(it.number(), it.moves(), it.name(), it.kana(), relationship);
  }

  static MoveWithinForm.Member named(MoveWithinForm.Member it, String name, String kana) {
    return new MoveWithinForm.Member(it.number(), it.moves(), name, kana, it.relationship());
  }

  Forms member(int index, UnaryOperator<MoveWithinForm.Member> change) {
    var members = new java.util.ArrayList<>(form.members());
    members.set(index, change.apply(members.get(index)));
    return members(members);
  }

  Forms members(List<MoveWithinForm.Member> members) {
    return new Forms(
        new MoveWithinForm(
            members,
            form.eventDate(),
            form.notificationDate(),
            form.town(),
            form.lot(),
            form.building(),
            form.newHousehold()));
  }

  Forms newHousehold(boolean founded) {
    return new Forms(
        new MoveWithinForm(
            form.members(),
            form.eventDate(),
            form.notificationDate(),
            form.town(),
            form.lot(),
            form.building(),
            founded));
  }

  Forms dates(String event, String notified) {
    return new Forms(
        new MoveWithinForm(
            form.members(),
            event,
            notified,
            form.town(),
            form.lot(),
            form.building(),
            form.newHousehold()));
  }

  Forms to(Optional<Town> town, String lot, String building) {
    return new Forms(
        new MoveWithinForm(
            form.members(),
            form.eventDate(),
            form.notificationDate(),
            town,
            lot,
            building,
            form.newHousehold()));
  }

  Forms to(String town, String lot, String building) {
    return to(Optional.of(Samples.town(town)), lot, building);
  }
}
