package jp.madoguchi.terminal.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.notice.Letter;
import jp.madoguchi.terminal.name.NameOutlines;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;

/** What stands where on a letter, page by page. */
final class LetterLayout {
  private static final float LEFT = 62;
  private static final float RIGHT = PageSize.A4.getWidth() - LEFT;
  private static final float WIDTH = RIGHT - LEFT;

  /** Where a sheet is folded in three, to fit the envelope. */
  private static final float THIRD = PageSize.A4.getHeight() / 3;

  private static final float ADDRESSEE = PageSize.A4.getHeight() - 62;

  private static final float ADDRESS_WIDTH = 225;
  private static final float SENDER = PageSize.A4.getHeight() - 168;
  private static final float TITLE = PageSize.A4.getHeight() - 235;
  private static final float NEXT_PAGE = PageSize.A4.getHeight() - 80;
  private static final float FOOT = 120;
  private static final float MARK = 40;

  private static final float TITLE_SIZE = 17;
  private static final float NAME_SIZE = 14;
  private static final float ADDRESS_SIZE = 10.5f;
  private static final float TEXT = 11;
  private static final float SMALL = 10;
  private static final float TINY = 7;
  private static final float LEADING = 1.65f;
  private static final float LABEL = 122;
  private static final float PADDING = 8;
  private static final Color RULE = new Color(0x55, 0x55, 0x55);
  private static final Color GROUND = new Color(0xF3, 0xF3, 0xF3);

  private final NameOutlines outlines;
  private final Letter letter;
  private final Head head;
  private final List<Page> pages = new ArrayList<>();
  private Page page = new Page();
  private float at;

  /**
   * What stands at the right, above the title.
   *
   * @param contact where questions are answered
   */
  record Head(String number, String day, String sender, String contact) {}

  private record Line(String words, float x, float y, float size) {}

  private record Box(float x, float y, float width, float height, boolean shaded) {}

  /** One page. */
  static final class Page {
    private final List<Line> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();

    /** Marks at the edge, as on a printed form. */
    void folds() {
      for (int third = 1; third < 3; third++) {
        boxes.add(new Box(14, third * THIRD, 12, 0, false));
      }
    }

    void draw(Ink ink, PdfContentByte canvas) {
      canvas.setColorStroke(RULE);
      canvas.setLineWidth(0.6f);
      for (Box box : boxes) {
        canvas.setColorFill(box.shaded() ? GROUND : Color.WHITE);
        canvas.rectangle(box.x(), box.y(), box.width(), box.height());
        if (box.shaded()) {
          canvas.fillStroke();
        } else {
          canvas.stroke();
        }
      }
      canvas.setColorFill(Color.BLACK);
      lines.forEach(line -> ink.write(line.words(), line.x(), line.y(), line.size()));
    }
  }

  LetterLayout(NameOutlines outlines, Letter letter, Head head) {
    this.outlines = outlines;
    this.letter = letter;
    this.head = head;
  }

  List<Page> pages() {
    page.folds();
    addressee();
    above();
    centred(letter.kind().title(), TITLE, TITLE_SIZE);
    at = TITLE - 40;
    letter.body().forEach(this::paragraph);
    at -= 6;
    centred("記", at, TEXT + 1);
    at -= 20;
    letter.items().forEach(this::row);
    at -= 22;
    right("以上", at, TEXT);
    contact();
    pages.add(page);
    return pages;
  }

  private void addressee() {
    Letter.Addressee to = letter.to();
    float y = ADDRESSEE;
    LetterLines lines = new LetterLines(outlines, ADDRESS_SIZE);
    if (!to.postal().isEmpty()) {
      write("〒" + to.postal(), LEFT, y, TEXT);
    }
    y -= 18;
    for (String words : List.of(to.address(), to.building())) {
      for (String line : words.isEmpty() ? List.<String>of() : lines.of(words, ADDRESS_WIDTH)) {
        write(line, LEFT, y, ADDRESS_SIZE);
        y -= 15;
      }
    }
    y -= 10;
    name(to.words(), y);
  }

  /** Smaller where it is long, so that it stays in the window. */
  private void name(String words, float top) {
    LetterLines large = new LetterLines(outlines, NAME_SIZE);
    float size = large.of(words, ADDRESS_WIDTH).size() > 2 ? SMALL : NAME_SIZE;
    float y = top;
    for (String line : new LetterLines(outlines, size).of(words, ADDRESS_WIDTH)) {
      write(line, LEFT + 8, y, size);
      y -= size + 4;
    }
  }

  private void above() {
    right(head.number(), ADDRESSEE, SMALL);
    right(head.day(), ADDRESSEE - 17, SMALL);
    right(head.sender(), SENDER, TEXT + 1);
    right("（公印省略）", SENDER - 17, SMALL);
  }

  private void paragraph(String words) {
    for (String line : new LetterLines(outlines, TEXT).of("　" + words, WIDTH)) {
      room(TEXT * LEADING);
      write(line, LEFT, at, TEXT);
      at -= TEXT * LEADING;
    }
    at -= 4;
  }

  private void row(Letter.Item item) {
    float width = WIDTH - LABEL - 2 * PADDING;
    List<String> lines = new LetterLines(outlines, TEXT).of(item.value().value(), width);
    float height = Math.max(26, lines.size() * TEXT * 1.4f + 2 * PADDING - 4);
    room(height);
    page.boxes.add(new Box(LEFT, at - height, LABEL, height, true));
    page.boxes.add(new Box(LEFT + LABEL, at - height, WIDTH - LABEL, height, false));
    write(item.label(), LEFT + PADDING, at - height / 2 - SMALL * 0.36f, SMALL);
    float first = at - height / 2 - TEXT * 0.36f + (lines.size() - 1) * TEXT * 0.7f;
    for (int i = 0; i < lines.size(); i++) {
      write(lines.get(i), LEFT + LABEL + PADDING, first - i * TEXT * 1.4f, TEXT);
    }
    at -= height;
  }

  private void contact() {
    float y = FOOT - 6;
    page.boxes.add(new Box(LEFT, y - 46, WIDTH, 46, false));
    write("お問い合わせ先　" + head.contact(), LEFT + PADDING, y - 17, SMALL);
    write("お問い合わせの際は、右上の番号をお知らせください。", LEFT + PADDING, y - 36, SMALL - 1.5f);
  }

  /** Goes on on another page where so much does not fit above the foot. */
  private void room(float height) {
    if (at - height < FOOT + 20) {
      pages.add(page);
      page = new Page();
      at = NEXT_PAGE;
      right(head.number(), ADDRESSEE, SMALL);
    }
  }

  private void centred(String words, float y, float size) {
    float width = new LetterLines(outlines, size).width(words);
    write(words, (PageSize.A4.getWidth() - width) / 2, y, size);
  }

  private void right(String words, float y, float size) {
    write(words, RIGHT - new LetterLines(outlines, size).width(words), y, size);
  }

  private void write(String words, float x, float y, float size) {
    page.lines.add(new Line(words, x, y, size));
  }

  static void foot(String words, Ink ink) {
    ink.write(words, LEFT, MARK, TINY);
  }
}
