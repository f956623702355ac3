package wenshu.search;

/**
 * What somebody looks for.
 *
 * @param text the words as typed; empty finds everything, newest first
 * @param year only this year; 0 for all
 * @param kind only this document kind; empty for all
 * @param issuer only this issuer; empty for all
 * @param page page of hits, from 1
 * @param size hits a page, 1 to 100
 */
public record Query(String text, int year, String kind, String issuer, int page, int size) {

    /** The deepest hit that may be paged to; beyond it the words should be narrowed. */
    public static final int DEEPEST = 10_000;

    public Query {
        size = Math.clamp(size, 1, 100);
        page = Math.clamp(page, 1, DEEPEST / size);
    }

    /** The first ten hits for some words. */
    public static Query of(String text) {
        return new Query(text, 0, "", "", 1, 10);
    }

    /** The same with another number of hits. */
    public Query withSize(int hits) {
        return new Query(text, year, kind, issuer, page, hits);
    }

    /** The same at another page. */
    public Query withPage(int number) {
        return new Query(text, year, kind, issuer, number, size);
    }
}
