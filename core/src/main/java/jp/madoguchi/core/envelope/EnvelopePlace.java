package jp.madoguchi.core.envelope;

import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;

/** Whose batch lies in an envelope, and where in its row. */
public record EnvelopePlace(Environment environment, TerminalId device, int epoch, long sequence) {}
