package jp.madoguchi.core.delta;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * Asks the centre for all states of some residents. Wire: array of address numbers.
 *
 * @param numbers at most 100; none where one asks only where the register stands
 */
public record ResidentsAsked(List<AddressNumber> numbers) {
  /** Residents in one question at most. */
  public static final int MOST = 100;

  private static final int MAX_SIZE = 2048;

  public ResidentsAsked {
    numbers = List.copyOf(numbers);
    if (numbers.size() > MOST) {
      throw new IllegalArgumentException(numbers.size() + " residents");
    }
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(numbers.size());
    numbers.forEach(number -> out.text(number.digits()));
    return out.toBytes();
  }

  public static ResidentsAsked decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    int count = in.openArray(0, MOST);
    List<AddressNumber> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(in.readText(10, AddressNumber::new));
    }
    in.close();
    in.finish();
    return new ResidentsAsked(numbers);
  }
}
