package wenshu.search.opensearch;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import wenshu.search.Abbreviations;
import wenshu.search.SearchIndex;
import wenshu.search.SearchIndexContract;

@Order(1)
class OpenSearchIndexTest extends SearchIndexContract {

    private static Place place(Path folder) {
        return new Place(OpenSearchServer.shared(), "t" + Integer.toHexString(folder.toString().hashCode()), "", "");
    }

    @Override
    protected SearchIndex open(Path folder) {
        return OpenSearchIndex.open(place(folder), () -> Abbreviations.BUILT_IN);
    }

    @Override
    protected SearchIndex openReadOnly(Path folder) {
        return OpenSearchIndex.openReadOnly(place(folder), () -> Abbreviations.BUILT_IN);
    }

    @Override
    protected int rounds() {
        return 60;
    }
}
