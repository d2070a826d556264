package jp.madoguchi.terminal.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.certificate.Seals;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.notice.LetterTerms;
import jp.madoguchi.core.numbering.FreshCodes;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.retention.RetentionTerms;
import jp.madoguchi.core.sight.CopyPolicy;
import jp.madoguchi.core.text.character.Characters;
import jp.madoguchi.terminal.lapsed.LapsedDesk;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.media.MediumPlaces;
import jp.madoguchi.terminal.outside.OrderedWipe;
import jp.madoguchi.terminal.session.Keepers;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;

/**
 * What a window is made with; handed over by the composition root.
 *
 * @param movements that are checked again before they are approved
 * @param terms how long what is kept is kept
 * @param office the place as the status bar names it
 * @param codes the 住民票コード that this terminal may give
 * @param characters the table of characters of names
 * @param buildings the municipality's list of buildings
 * @param certifiers in whose name certificates are given
 * @param letters what the office says of its letters
 * @param seals the official seals, asked for at each sheet
 * @param keepers what is done to the store as a whole goes through one of these
 * @param ordered destroys the store where the centre orders it
 * @param lapsed asks the centre by medium while nobody can sign in
 * @param exports where files for others are laid down
 * @param media where media are plugged in
 * @param residents the reader for the cards of those who come to the counter
 * @param copying what may go to the clipboard
 * @param workers where work beside the screen's thread runs, on threads that nothing else uses:
 *     somebody waits for it
 * @param watchers where waiting for a device runs: it happens in native code, which would hold a
 *     virtual thread's carrier for good
 * @param tools what stands at the right edge in a sandbox
 */
public record WindowParts(
    LoginParts login,
    Municipality municipality,
    Movements movements,
    RetentionTerms terms,
    String office,
    AddressDictionary dictionary,
    FreshCodes codes,
    Characters characters,
    Supplier<Buildings> buildings,
    Certifiers certifiers,
    LetterTerms letters,
    Supplier<Seals> seals,
    Keepers keepers,
    Sending.Starter sending,
    OrderedWipe ordered,
    LapsedDesk lapsed,
    Printers printers,
    FileStore exports,
    MediumPlaces media,
    CardReader residents,
    CopyPolicy copying,
    Executor workers,
    Executor watchers,
    Texts texts,
    Fonts fonts,
    Optional<ToolsPanel> tools) {}
