package jp.madoguchi.sandbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.simulator.card.VirtualMyNumberCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.sandbox.maker.ResidentCard;
import jp.madoguchi.sandbox.maker.ResidentCards;
import jp.madoguchi.sandbox.tray.CardSlot;
import jp.madoguchi.sandbox.tray.TrayItem;
import jp.madoguchi.terminal.text.Texts;

/** The reader for residents' cards and the cards that may lie on it. Safe for use on any thread. */
final class ResidentTray implements CardSlot {
  private static final String UNKNOWN = "resident-unknown";

  private final VirtualReader reader;
  private final Map<ResidentCard, VirtualMyNumberCard> cards = new EnumMap<>(ResidentCard.class);
  private final List<TrayItem> items;
  private volatile Optional<TrayItem> inserted = Optional.empty();

  ResidentTray(ResidentCards made, Texts texts) {
    reader = new VirtualReader(texts.get("tray.residents.reader"));
    List<TrayItem> all = new ArrayList<>();
    made.all()
        .forEach((card, state) -> {
          cards.put(card, new VirtualMyNumberCard(state));
          all.add(
              new TrayItem(
                  card.name(),
                  state.items().name(),
                  texts.get("tray.resident." + card, card.pin())));
        });
    all.add(
        new TrayItem(
            UNKNOWN, texts.get("tray.card.unknown"), texts.get("tray.card.unknown.resident")));
    items = List.copyOf(all);
  }

  CardReader reader() {
    return reader;
  }

  @Override
  public List<TrayItem> cards() {
    return items;
  }

  @Override
  public Optional<TrayItem> inserted() {
    return inserted;
  }

  @Override
  public void insert(TrayItem card) {
    inserted = Optional.of(card);
    cards.entrySet().stream()
        .filter(each -> each.getKey().name().equals(card.id()))
        .findFirst()
        .ifPresentOrElse(each -> reader.insert(each.getValue()), reader::insertUnknown);
  }

  @Override
  public void pull() {
    inserted = Optional.empty();
    reader.remove();
  }
}
