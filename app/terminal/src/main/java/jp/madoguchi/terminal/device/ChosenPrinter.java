package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.Printer;

/** The printer that was chosen; never another one in its place, nor other paper. */
record ChosenPrinter(String name, Optional<String> tray, Supplier<List<Printer>> printers)
    implements Printer {
  @Override
  public void print(String title, byte[] pdf) throws IOException {
    Printer found =
        printers.get().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NoPrinter(name));
    tray.map(found::fed).orElse(found).print(title, pdf);
  }
}
