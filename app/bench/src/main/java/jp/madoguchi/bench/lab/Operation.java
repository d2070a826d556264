package jp.madoguchi.bench.lab;

import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * One act of an office, on the disk when it returns: one transaction. One whose time has not come
 * (nothing is entered that could be approved) does nothing.
 */
record Operation(String name, Deed deed) {
  interface Deed {
    void on(TerminalStore store) throws ProvisionalConflict;
  }
}
