package jp.madoguchi.terminal.program;

import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Randomness;

/**
 * The devices at a seat, and the machine's clock and randomness.
 *
 * @param exports the folder in which files for others are laid down
 */
public record Equipment(
    CardReader reader,
    Camera camera,
    Printer printer,
    FileStore exports,
    Clock clock,
    Randomness randomness) {}
