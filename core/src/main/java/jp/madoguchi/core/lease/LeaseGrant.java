package jp.madoguchi.core.lease;

import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * The centre's signed answer to a {@link LeaseRequest}.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: device, 5: nonce (32 bytes), 6:
 * lease, 7: from (epoch seconds), 8: until (epoch seconds), 9: trust version, 10: sealed secret or
 * null}.
 *
 * @param nonce of the request that this answers
 * @param trustVersion of the trust list under which operators' rights were judged when it was given
 * @param deposit what the terminal had deposited, where it asked for it
 */
public record LeaseGrant(
    Environment environment,
    MunicipalityCode municipality,
    TerminalId device,
    Bytes nonce,
    Lease lease,
    long trustVersion,
    Optional<Bytes> deposit) {}
