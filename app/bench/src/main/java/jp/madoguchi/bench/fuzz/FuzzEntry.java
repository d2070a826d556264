package jp.madoguchi.bench.fuzz;

/**
 * Where the fuzzer enters: it looks for these two methods by name, and calls them in a process of
 * their own.
 */
public final class FuzzEntry {
  /** The fuzzer gives a class no instance in which the target could stand. */
  private static Target.Reading reading = _ -> false;

  private FuzzEntry() {}

  /**
   * Called once.
   *
   * @param arguments the target's name
   */
  public static void fuzzerInitialize(String[] arguments) {
    reading = Targets.named(arguments[0]).reading();
  }

  /** Called for each input; what it throws is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    reading.accepts(input);
  }
}
