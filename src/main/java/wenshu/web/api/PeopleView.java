package wenshu.web.api;

import java.util.List;
import wenshu.finder.Dossier;
import wenshu.finder.Sighting;
import wenshu.finder.Somebody;
import wenshu.finder.Standing;

/**
 * The people of one name as the interface shows them.
 *
 * @param name the name
 * @param answer whether they have been recommended or honoured before, in one sentence
 * @param people those of this name, told apart
 * @param unsure records of which it cannot be said which of them they are about
 */
record PeopleView(String name, String answer, List<One> people, List<Seen> unsure) {

    /**
     * One person.
     *
     * @param units where the person worked, the latest first
     * @param idShown the ID number masked; may be empty
     * @param answer the sentence about this one
     * @param doubt why some records may be about somebody else; may be empty
     * @param records the records, the newest year first
     */
    record One(List<String> units, String idShown, String answer, String doubt, List<Seen> records) {
    }

    /**
     * One record.
     *
     * @param id the record
     * @param year its year; 0 when unknown
     * @param title its title
     * @param docNumber its document number; may be empty
     * @param kind its document kind; may be empty
     * @param scheme the scheme; may be empty
     * @param award the honour; may be empty
     * @param unit the unit that it names for the person; may be empty
     * @param result the result that it names; may be empty
     * @param says what it says of a nomination
     * @param basis how it is known to be about this person
     * @param file the file that the name stands in; may be empty
     * @param page the page of it, or of a workbook the sheet; 0 when unknown
     * @param sheet the name of that sheet; empty when the file is no workbook
     */
    record Seen(String id, int year, String title, String docNumber, String kind, String scheme, String award, String unit,
                String result, String says, String basis, String file, int page, String sheet) {
    }

    static PeopleView of(Dossier dossier) {
        return new PeopleView(dossier.name(), dossier.answer(), dossier.people().stream().map(PeopleView::one).toList(),
                dossier.unsure().stream().map(PeopleView::seen).toList());
    }

    private static One one(Somebody one) {
        return new One(one.units(), one.idShown(), one.answer(), one.doubt(), one.seen().stream().map(PeopleView::seen).toList());
    }

    private static Seen seen(Sighting one) {
        return new Seen(one.recordId(), one.year(), one.title(), one.docNumber(), one.kind(), one.scheme(), one.award(), one.unit(),
                one.result(), Standing.of(one).label(), one.basis().label(), one.file(), one.page(), one.sheet());
    }
}
