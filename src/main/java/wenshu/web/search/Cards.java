package wenshu.web.search;

import java.util.Optional;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.finder.Dossier;
import wenshu.finder.People;
import wenshu.search.FacetField;
import wenshu.search.Query;

/** What is known about a person whose name was searched for, so that the commonest question is answered at once. */
@Component
final class Cards {

    private static final String FIELD = "姓名[:：]";

    private final Archive archive;
    private final People people;

    Cards(Archive archive, People people) {
        this.archive = archive;
        this.people = people;
    }

    /** The people of the name that a query is about; nothing when it is about something else. */
    Optional<Dossier> of(Query query) {
        String name = query.filter(FacetField.PERSON).isEmpty() ? query.text().strip().replaceFirst("^" + FIELD, "")
                : query.filter(FacetField.PERSON);
        if (!query.idKey().isEmpty() && name.isEmpty()) {
            name = people.name(query.idKey(), query.rights());
        }
        if (!query.within().isEmpty() || people.count(name, query.rights()) == 0) {
            return Optional.empty();
        }
        return Optional.of(people.dossier(name, query.rights(), archive::search));
    }
}
