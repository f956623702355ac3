package wenshu.web.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.finder.Dossier;
import wenshu.finder.People;
import wenshu.search.FacetField;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.SearchPage;
import wenshu.search.Segment;

/** What is known about a person whose name was searched for, so that the commonest question is answered at once. */
@Component
final class Cards {

    private static final String FIELD = "姓名[:：]";

    private static final int MOST_GUESSES = 3;

    private final Archive archive;
    private final People people;

    Cards(Archive archive, People people) {
        this.archive = archive;
        this.people = people;
    }

    /**
     * What is shown of a person above the hits.
     *
     * @param dossier what the archive has
     * @param guessed whether the name was typed in another way, and this is what it may mean
     */
    record Card(Dossier dossier, boolean guessed) {
    }

    /** The people of the name that a query is about, or may be about; nothing when it is about something else. */
    Optional<Card> of(Query query, SearchPage found) {
        String name = query.filter(FacetField.PERSON).isEmpty() ? query.text().strip().replaceFirst("^" + FIELD, "")
                : query.filter(FacetField.PERSON);
        if (!query.idKey().isEmpty() && name.isEmpty()) {
            name = people.name(query.idKey(), query.rights());
        }
        if (!query.within().isEmpty()) {
            return Optional.empty();
        }
        if (people.count(name, query.rights()) > 0) {
            return Optional.of(new Card(people.dossier(name, query.rights(), archive::search), false));
        }
        return found.total() > 0 ? Optional.empty() : found.hits().stream().filter(Hit::approximate)
                .flatMap(hit -> Stream.concat(hit.titleSegments().stream(), hit.snippet().stream())).filter(Segment::hit)
                .map(segment -> segment.text().strip()).distinct().limit(MOST_GUESSES)
                .filter(guess -> people.count(guess, query.rights()) > 0).findFirst()
                .map(guess -> new Card(people.dossier(guess, query.rights(), archive::search), true));
    }
}
