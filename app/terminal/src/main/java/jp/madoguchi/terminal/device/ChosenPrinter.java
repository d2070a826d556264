package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.Printer;

/** The printer that the office chose; never another one in its place. */
record ChosenPrinter(Optional<String> wanted, Supplier<List<Printer>> printers) implements Printer {
  @Override
  public String name() {
    return wanted.orElse("");
  }

  @Override
  public void print(String title, byte[] pdf) throws IOException {
    for (Printer each : printers.get()) {
      if (wanted.map(each.name()::equals).orElse(true)) {
        each.print(title, pdf);
        return;
      }
    }
    throw new NoPrinter(name());
  }
}
