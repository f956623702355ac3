package wenshu.finder;

import java.util.List;
import wenshu.search.Hit;
import wenshu.search.Segment;
import wenshu.search.Workbook;

/**
 * One record that somebody stands in.
 *
 * @param recordId the record
 * @param title its title
 * @param docNumber its document number; may be empty
 * @param code its archival code; may be empty
 * @param year its year; 0 when unknown
 * @param kind its document kind; may be empty
 * @param scheme the scheme it is part of; may be empty
 * @param award the honour it is about; may be empty
 * @param name the name as the record writes it
 * @param unit where the person works as the record says, or for a mention the unit that the record is of; may be empty
 * @param idKey keyed hash of the ID number; empty when the record shows none
 * @param idShown the ID number masked; may be empty
 * @param result what came of it for this person; may be empty
 * @param basis how it is known to be this person
 * @param file the file that the name was found in; empty when it was found in none
 * @param page the page of it, or of a workbook the sheet, from 1; 0 when unknown
 * @param sheet the name of that sheet; empty when the file is no workbook
 * @param snippet the place; empty when the name was found in no text
 */
public record Sighting(String recordId, String title, String docNumber, String code, int year, String kind, String scheme,
                       String award, String name, String unit, String idKey, String idShown, String result, Basis basis,
                       String file, int page, String sheet, List<Segment> snippet) {

    /** How a record is known to be about this person and not about another of the same name. */
    public enum Basis {
        /** The entry of the record names the person. */
        RECORDED("著录"),
        /** The record shows the same ID number as others. */
        ID_NUMBER("身份证号相同"),
        /** The record names the same unit as others. */
        UNIT("单位相同"),
        /** Only the name is the same. */
        NAME("仅姓名相同"),
        /** The name stands in the text only; what is said of it must be read there. */
        MENTIONED("正文提到");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    public Sighting {
        snippet = List.copyOf(snippet);
    }

    /** The same, told apart in this way. */
    Sighting by(Basis other) {
        return new Sighting(recordId, title, docNumber, code, year, kind, scheme, award, name, unit, idKey, idShown, result,
                other, file, page, sheet, snippet);
    }

    /** The same at the place of a hit. */
    Sighting at(Hit hit) {
        return new Sighting(recordId, title, docNumber, code, year, kind, scheme, award, name, unit, idKey, idShown, result,
                basis, hit.file(), hit.page(), hit.sheet(), hit.snippet());
    }

    /** Where in its file the name stands, in words; empty when that is not known. */
    public String where() {
        return Workbook.where(page, sheet);
    }

    /** Whether only the text names the person. */
    public boolean mentioned() {
        return basis == Basis.MENTIONED;
    }

    /** What it says of a nomination. */
    public Standing standing() {
        return Standing.of(this);
    }

    /** What the matter is: scheme, else honour, else kind of paper. */
    public String matter() {
        return !scheme.isEmpty() ? scheme : !award.isEmpty() ? award : kind;
    }
}
