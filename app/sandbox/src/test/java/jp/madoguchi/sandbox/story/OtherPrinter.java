package jp.madoguchi.sandbox.story;

import jp.madoguchi.core.port.Printer;
import jp.madoguchi.terminal.window.WindowParts;

/** A window with another printer. */
final class OtherPrinter {
  private OtherPrinter() {}

  static WindowParts in(WindowParts parts, Printer printer) {
    return new WindowParts(
        parts.login(),
        parts.municipality(),
        parts.movements(),
        parts.terms(),
        parts.office(),
        parts.dictionary(),
        parts.codes(),
        parts.characters(),
        parts.buildings(),
        parts.certifiers(),
        parts.keepers(),
        parts.sending(),
        parts.ordered(),
        printer,
        parts.exports(),
        parts.media(),
        parts.residents(),
        parts.workers(),
        parts.watchers(),
        parts.texts(),
        parts.fonts(),
        parts.tools());
  }
}
