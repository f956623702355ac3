package wenshu.pack.transfer;

import java.time.LocalDate;

/**
 * Who hands over, as the register says.
 *
 * @param organisation who hands over
 * @param receiver who receives; may be empty
 * @param who login name of the one who does it
 * @param date when
 */
public record Consignment(String organisation, String receiver, String who, LocalDate date) {
}
