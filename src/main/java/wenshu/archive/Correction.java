package wenshu.archive;

import java.time.Instant;

/**
 * How a version came to be, as its description tells it.
 *
 * @param at when
 * @param who login name of the one who made it; may be empty
 * @param why what for; may be empty
 */
public record Correction(Instant at, String who, String why) {
}
