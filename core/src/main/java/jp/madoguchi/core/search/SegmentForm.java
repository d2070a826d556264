package jp.madoguchi.core.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A segment as bytes. Whoever reads them must know that they are as written: they are sealed. */
final class SegmentForm {
  /** Changes with every change of the columns or of a folding; another form is not read. */
  private static final byte[] FORM = "madoguchi index 6".getBytes(StandardCharsets.US_ASCII);

  private SegmentForm() {}

  static void write(Segment segment, OutputStream target, ColumnWriter.Guard guard)
      throws IOException {
    ColumnWriter out = new ColumnWriter(target, guard);
    out.bytes(FORM);
    out.ints(segment.serials());
    out.bytes(segment.sexes());
    out.ints(segment.removed());
    out.numbers(segment.numbers());
    out.numbers(segment.codes());
    out.numbers(segment.individualNumbers());
    out.numbers(segment.stayCards());
    write(segment.names(), out);
    write(segment.births(), out);
    write(segment.places(), out);
    out.done();
  }

  private static void write(NameColumns names, ColumnWriter out) throws IOException {
    out.pool(names.reading());
    out.pool(names.written());
    out.ints(names.others());
    out.bytes(names.former());
    out.pool(names.otherReading());
    out.pool(names.otherWritten());
    out.ints(names.byPerson());
  }

  private static void write(BirthColumns births, ColumnWriter out) throws IOException {
    out.ints(births.day());
    out.ints(births.byDay().people());
    out.ints(births.byDay().days());
    out.ints(births.byDay().starts());
    out.ints(births.odd());
    out.ints(births.oddLast());
    out.pool(births.oddCode());
  }

  private static void write(PlaceColumns places, ColumnWriter out) throws IOException {
    out.texts(places.heads());
    out.pool(places.tails());
    out.ints(places.headOf());
    out.ints(places.tailOf());
    out.ints(places.from());
    out.ints(places.people());
    out.ints(places.formerPeople());
    out.ints(places.formerHead());
    out.ints(places.formerTail());
  }

  static Segment read(InputStream source) throws IOException {
    ColumnReader in = new ColumnReader(source);
    if (!Arrays.equals(in.bytes(), FORM)) {
      throw new EOFException("another form of index");
    }
    int[] serials = in.ints();
    byte[] sexes = in.bytes();
    int[] removed = in.ints();
    NumberColumn numbers = in.numbers();
    NumberColumn codes = in.numbers();
    NumberColumn individualNumbers = in.numbers();
    Segment segment =
        new Segment(
            serials,
            sexes,
            removed,
            numbers,
            codes,
            individualNumbers,
            in.numbers(),
            names(in, serials.length),
            births(in, serials.length),
            places(in));
    in.done();
    return segment;
  }

  private static NameColumns names(ColumnReader in, int people) throws IOException {
    TextPool reading = in.pool();
    TextPool written = in.pool();
    int[] others = in.ints();
    byte[] former = in.bytes();
    TextPool otherReading = in.pool();
    TextPool otherWritten = in.pool();
    int[] byPerson = in.ints();
    return new NameColumns(
        reading,
        written,
        others,
        former,
        otherReading,
        otherWritten,
        byPerson,
        Sorting.inOrder(others, byPerson),
        Bits.of(people, others));
  }

  private static BirthColumns births(ColumnReader in, int people) throws IOException {
    int[] day = in.ints();
    DayOrder byDay = new DayOrder(in.ints(), in.ints(), in.ints());
    int[] odd = in.ints();
    return new BirthColumns(day, byDay, odd, in.ints(), in.pool(), Bits.of(people, odd));
  }

  private static PlaceColumns places(ColumnReader in) throws IOException {
    return new PlaceColumns(
        in.texts(),
        in.pool(),
        in.ints(),
        in.ints(),
        in.ints(),
        in.ints(),
        in.ints(),
        in.ints(),
        in.ints());
  }
}
