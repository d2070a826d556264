package jp.madoguchi.sandbox.story;

import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.sight.CopyPolicy;
import jp.madoguchi.terminal.lapsed.LapsedDesk;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.session.Keepers;
import jp.madoguchi.terminal.window.WindowParts;

/** A window with one of its parts exchanged. */
final class Exchanged {
  private Exchanged() {}

  static WindowParts login(WindowParts parts, LoginParts login) {
    return of(parts, login, parts.lapsed(), parts.keepers(), parts.printers(), parts.copying());
  }

  static WindowParts keepers(WindowParts parts, Keepers keepers) {
    return of(parts, parts.login(), parts.lapsed(), keepers, parts.printers(), parts.copying());
  }

  static WindowParts printers(WindowParts parts, Printers printers) {
    return of(parts, parts.login(), parts.lapsed(), parts.keepers(), printers, parts.copying());
  }

  static WindowParts lapsed(WindowParts parts, LapsedDesk lapsed) {
    return of(parts, parts.login(), lapsed, parts.keepers(), parts.printers(), parts.copying());
  }

  static WindowParts copying(WindowParts parts, CopyPolicy policy) {
    return of(parts, parts.login(), parts.lapsed(), parts.keepers(), parts.printers(), policy);
  }

  private static WindowParts of(
      WindowParts parts,
      LoginParts login,
      LapsedDesk lapsed,
      Keepers keepers,
      Printers printers,
      CopyPolicy copying) {
    return new WindowParts(
        login,
        parts.municipality(),
        parts.movements(),
        parts.terms(),
        parts.office(),
        parts.dictionary(),
        parts.codes(),
        parts.characters(),
        parts.buildings(),
        parts.certifiers(),
        parts.letters(),
        parts.seals(),
        keepers,
        parts.sending(),
        parts.ordered(),
        lapsed,
        printers,
        parts.exports(),
        parts.media(),
        parts.residents(),
        copying,
        parts.workers(),
        parts.watchers(),
        parts.texts(),
        parts.fonts(),
        parts.tools());
  }
}
