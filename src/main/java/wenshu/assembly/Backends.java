package wenshu.assembly;

import java.util.function.Supplier;
import wenshu.home.DataHome;
import wenshu.home.Engines;
import wenshu.search.AbbreviationFile;
import wenshu.search.Abbreviations;
import wenshu.search.SearchIndex;
import wenshu.search.lucene.LuceneIndex;
import wenshu.search.opensearch.OpenSearchIndex;
import wenshu.search.opensearch.Place;

/** The engines that a data home uses, as its settings say; embedded ones where they say nothing. */
final class Backends {

    private Backends() {
    }

    /** The search index, for writing and searching. */
    static SearchIndex index(DataHome home) {
        Engines engines = Engines.of(home);
        return engines.get(Place.SEARCH).isEmpty() ? LuceneIndex.open(home.index(), abbreviations(home))
                : OpenSearchIndex.open(Place.of(engines), abbreviations(home));
    }

    /** The search index, for searching only, also while another process writes. */
    static SearchIndex readOnlyIndex(DataHome home) {
        Engines engines = Engines.of(home);
        return engines.get(Place.SEARCH).isEmpty() ? LuceneIndex.openReadOnly(home.index(), abbreviations(home))
                : OpenSearchIndex.openReadOnly(Place.of(engines), abbreviations(home));
    }

    private static Supplier<Abbreviations> abbreviations(DataHome home) {
        return new AbbreviationFile(home.abbreviations());
    }
}
