package wenshu.web.person;

import wenshu.finder.Sighting;
import wenshu.web.search.Opening;

/**
 * The addresses of the places where somebody's name stands.
 *
 * @param name the name
 */
public record PlaceAddress(String name) {

    /** The record of a sighting, opened where the name stands. */
    public String of(Sighting seen) {
        return Opening.of(seen.recordId(), seen.file(), seen.page(), name);
    }
}
