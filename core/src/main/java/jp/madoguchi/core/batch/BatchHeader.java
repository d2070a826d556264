package jp.madoguchi.core.batch;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * Who speaks, and where in the row of batches this one stands.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: device, 5: epoch, 6: sequence,
 * 7: previous batch hash, 8: created tick, 9: boot, 10: last centre time (epoch seconds) or null,
 * 11: trust version, 12: application version, 13: last of the day}.
 *
 * @param epoch new at enrolment, restore or change of key; from 1
 * @param sequence gapless within the epoch; from 1
 * @param previousBatchHash SHA-256 of the sealed batch before; 32 zeros for the first of an epoch
 * @param lastCentreTime the newest time that the centre signed, in whole seconds
 * @param lastOfDay sent at the daily close even when empty, so that silence shows
 */
public record BatchHeader(
    Environment environment,
    MunicipalityCode municipality,
    TerminalId device,
    int epoch,
    long sequence,
    Bytes previousBatchHash,
    long createdTick,
    String bootId,
    Optional<Instant> lastCentreTime,
    int trustVersion,
    String appVersion,
    boolean lastOfDay) {}
