package jp.madoguchi.core.simulator.office;

import java.util.List;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Printers;

/** A seat with one printer, for all papers; there is nothing to choose. */
public record OnlyPrinter(Printer printer) implements Printers {
  @Override
  public List<Printer> all() {
    return List.of(printer);
  }

  @Override
  public Way way(Paper paper) {
    return Way.ANY;
  }

  @Override
  public void choose(Paper paper, Way way) {
    throw new UnsupportedOperationException("there is one printer");
  }

  @Override
  public Printer on(Paper paper) {
    return printer;
  }
}
