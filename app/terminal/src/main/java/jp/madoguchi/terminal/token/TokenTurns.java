package jp.madoguchi.terminal.token;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A numbered value in two objects of a token by turns: the newer one counts, and only the older one
 * is ever replaced. After a power cut the token holds the value before or the one after.
 *
 * @param label of the objects, without their turn
 * @param decode what {@code encode} wrote; empty for anything else
 */
record TokenTurns<T>(
    Pkcs11Token token,
    String label,
    Function<byte[], Optional<T>> decode,
    Function<T, byte[]> encode,
    ToLongFunction<T> sequence) {
  Optional<T> newest() throws IOException {
    return Stream.of(read(0), read(1))
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(sequence));
  }

  void put(T next) throws IOException {
    Optional<T> known = newest();
    long number = sequence.applyAsLong(next);
    if (known.filter(kept -> sequence.applyAsLong(kept) > number).isPresent()) {
      throw new IllegalArgumentException("what a token remembers never goes back");
    }
    if (known.filter(next::equals).isEmpty()) {
      String turn = turn(number);
      token.delete(turn);
      token.write(turn, encode.apply(next));
    }
  }

  private Optional<T> read(int turn) throws IOException {
    return token.read(turn(turn)).flatMap(decode);
  }

  private String turn(long number) {
    return label + number % 2;
  }
}
