package jp.madoguchi.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.sandbox.maker.MakingProgress;

/**
 * Says on the console how the making of a sandbox goes on. A step that takes long says how far it
 * is, at each tenth and not more often than every five seconds. Safe for use by several threads.
 */
final class MakingWords implements MakingProgress {
  private static final long BETWEEN = 5_000_000_000L;

  private final int residents;
  private final Clock clock;
  private final Consumer<String> console;
  private final Map<Step, Said> said = new EnumMap<>(Step.class);
  private long begun;

  private record Said(long tenths, long tick) {}

  MakingWords(int residents, Clock clock, Consumer<String> console) {
    this.residents = residents;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public synchronized void begins(boolean clearsAway) {
    begun = clock.tick();
    if (clearsAway) {
      console.accept("作りかけの練習環境を片付けて作り直します。 / A half-made sandbox is cleared away and made anew.");
    }
    console.accept(
        "練習環境を作ります（住民 %,d 人）… / Making the sandbox (%,d residents)…"
            .formatted(residents, residents));
  }

  @Override
  public synchronized void at(Step step, long done) {
    Said before = said.getOrDefault(step, new Said(0, begun));
    long tenths = 10 * done / residents;
    long now = clock.tick();
    if (tenths > before.tenths() && now - before.tick() >= BETWEEN) {
      said.put(step, new Said(tenths, now));
      console.accept("  … %s: %,d / %,d".formatted(words(step), done, residents));
    }
  }

  @Override
  public synchronized void done(Step step) {
    console.accept("  ✓ " + words(step));
  }

  private static String words(Step step) {
    return switch (step) {
      case ADDRESSES -> "住所辞書 / address dictionary";
      case KEYS -> "鍵と証明書 / keys and certificates";
      case PALMS -> "職員のカードと手のひら / operators' cards and palms";
      case TERMINAL -> "端末の台帳 / the terminal's register";
      case CENTRE -> "センターの台帳 / the centre's register";
    };
  }
}
