package wenshu.finder;

/**
 * A search that somebody has kept under a name.
 *
 * @param name the name it was given
 * @param address its address within the house, such as {@code /search?q=…}
 */
public record SavedSearch(String name, String address) {
}
