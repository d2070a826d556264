package jp.madoguchi.bench.sim;

import java.io.IOException;
import jp.madoguchi.centre.server.Reply;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.office.TerminalId;

/** Where the centre answers a terminal. */
interface Counter {
  Reply answer(TerminalId device, LinePath path, byte[] body) throws IOException;
}
