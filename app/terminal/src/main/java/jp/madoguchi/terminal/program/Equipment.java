package jp.madoguchi.terminal.program;

import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.terminal.media.MediumPlaces;

/**
 * The devices at a seat, and the machine's clock and randomness.
 *
 * @param residents the reader for the cards of those who come to the counter; it holds none where
 *     the seat has no second one
 * @param exports the folder in which files for others are laid down
 * @param media where media are plugged in that are carried to the centre
 */
public record Equipment(
    CardReader reader,
    CardReader residents,
    Camera camera,
    Printers printers,
    FileStore exports,
    MediumPlaces media,
    Clock clock,
    Randomness randomness) {}
