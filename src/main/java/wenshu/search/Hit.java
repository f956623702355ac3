package wenshu.search;

import java.util.List;

/**
 * One record that was found.
 *
 * @param recordId its id
 * @param title its title
 * @param docNumber its document number as written; empty when there is none
 * @param year its year; 0 when unknown
 * @param kind its document kind; empty when unknown
 * @param issuer its issuer; empty when unknown
 * @param file the file of it that the snippet is from; empty when it has none
 * @param titleSegments the title with what was looked for marked
 * @param snippet the place in the text
 * @param approximate whether it holds only something like what was looked for (近似结果)
 */
public record Hit(String recordId, String title, String docNumber, int year, String kind, String issuer, String file,
                  List<Segment> titleSegments, List<Segment> snippet, boolean approximate) {
}
