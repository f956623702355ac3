package wenshu.search;

import java.util.List;

/**
 * One record that was found.
 *
 * @param recordId its id
 * @param title its title
 * @param docNumber its document number as written; empty when there is none
 * @param code its archival code (档号); empty when there is none
 * @param year its year; 0 when unknown
 * @param kind its document kind; empty when unknown
 * @param issuer its issuer; empty when unknown
 * @param unit the unit it belongs to; empty when unknown
 * @param scheme its scheme; empty when unknown
 * @param file the file of it that the snippet is from; empty when it has none
 * @param page the page of that file that the snippet is from, or of a workbook the sheet, from 1; 0 when pages are not known
 * @param sheet the name of that sheet; empty when the file is no workbook
 * @param titleSegments the title with what was looked for marked
 * @param snippet the place in the text
 * @param approximate whether it holds only something like what was looked for (近似结果)
 * @param likeness in which way it is like it, such as 同音 or 拼音; empty for exact hits and for those that share most pairs
 *     of characters
 */
public record Hit(String recordId, String title, String docNumber, String code, int year, String kind, String issuer,
                  String unit, String scheme, String file, int page, String sheet, List<Segment> titleSegments, List<Segment> snippet,
                  boolean approximate, String likeness) {

    /** Where in its file the snippet is from, in words; empty when that is not known. */
    public String where() {
        return Workbook.where(page, sheet);
    }
}
