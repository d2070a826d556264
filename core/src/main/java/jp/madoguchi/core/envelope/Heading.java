package jp.madoguchi.core.envelope;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;

/**
 * How every map begins that travels for an office: {1: format, 2: environment, 3: municipality}.
 */
public record Heading(int format, Environment environment, MunicipalityCode municipality) {
  /** Writes the first three pairs of the open map. */
  public CborWriter write(CborWriter out) {
    return out.integer(1)
        .integer(format)
        .integer(2)
        .integer(environment.code())
        .integer(3)
        .text(municipality.digits());
  }

  /**
   * Reads the first three pairs of the open map, of this format alone.
   *
   * @throws MalformedCbor it begins in another way
   */
  public static Heading read(CborReader in, int format) throws MalformedCbor {
    return read(in, format, format);
  }

  /**
   * Reads the first three pairs of the open map.
   *
   * @param oldest the lowest format that is read
   * @param newest the highest
   * @throws MalformedCbor it begins in another way
   */
  public static Heading read(CborReader in, int oldest, int newest) throws MalformedCbor {
    return new Heading(
        in.at(1).readSmallInt(oldest, newest),
        in.at(2).readCode(Environment.values(), Environment::code),
        in.at(3).readText(6, MunicipalityCode::new));
  }
}
