package wenshu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenshu.fault.FaultException;
import wenshu.search.BureauPapers;
import wenshu.search.Engine;
import wenshu.search.Facet;
import wenshu.search.FacetField;
import wenshu.search.Hit;
import wenshu.search.Paper;
import wenshu.search.Paper.Person;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.SearchIndexContract;
import wenshu.search.SearchPage;

class LuceneIndexTest extends SearchIndexContract {

    @Override
    protected SearchIndex open(Path folder) {
        return LuceneIndex.open(folder);
    }

    @Override
    protected SearchIndex openReadOnly(Path folder) {
        return LuceneIndex.openReadOnly(folder);
    }

    @Test
    void aDamagedIndexIsPutAsideAndAskedToBeRebuilt() throws IOException {
        Path damaged = folder.resolve("damaged");
        try (SearchIndex index = LuceneIndex.open(damaged)) {
            assertThat(index.position()).isEqualTo(SearchIndex.NOTHING);
            index.put(BureauPapers.all());
            index.commit(3);
        }
        try (Stream<Path> files = Files.walk(damaged)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (SearchIndex index = LuceneIndex.open(damaged)) {
            assertThat(index.position()).isEqualTo(SearchIndex.NOTHING);
            index.rebuild(BureauPapers.all().stream(), 3);
            assertThat(index.count()).isEqualTo(60);
        }
        try (Stream<Path> generations = Files.list(damaged)) {
            assertThat(generations.filter(Files::isDirectory).toList()).hasSize(1);
        }
    }

    /** As when the disk is away for a while. */
    @Test
    void anIndexThatCannotEvenBeReadForAWhileIsOpenedAgainByTheNextSearch() throws IOException {
        Path away = folder.resolve("away");
        List<Paper> papers = BureauPapers.all();
        try (SearchIndex index = LuceneIndex.open(away)) {
            index.put(papers.subList(0, 10));
            index.commit(10);
            Path hidden = Files.move(away.resolve("g-000001"), away.resolve("hidden"));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> {
                    index.put(papers.subList(10, 20));
                    index.commit(20);
                }).isInstanceOf(FaultException.class).hasMessageContaining("检索库：打不开或写不进");
            }
            assertThatThrownBy(() -> index.search(Query.of("通知"))).isInstanceOf(FaultException.class).hasMessageContaining("打不开");
            assertThatThrownBy(index::position).isInstanceOf(FaultException.class);
            Files.move(hidden, away.resolve("g-000001"));
            assertThat(index.count()).as("of the last commit").isEqualTo(10);
            assertThat(index.position()).isEqualTo(10);
            assertThatThrownBy(() -> index.put(papers.subList(20, 30))).as("what was put before is to be put again")
                    .isInstanceOf(FaultException.class);
            index.put(papers.subList(10, 30));
            index.commit(30);
            assertThat(index.count()).isEqualTo(30);
        }
    }

    @Test
    void aBroadSearchIsCountedExactlyWhenItIsCountedAndOtherwiseSaysThatThereAreMore() {
        int papers = Engine.MOST_COUNTED + 300;
        try (SearchIndex index = LuceneIndex.open(folder.resolve("broad"))) {
            index.put(IntStream.range(0, papers).mapToObj(i -> new Paper("broad" + i, "海底光缆" + (i % 3 == 0 ? "（乙）" : ""), "", "",
                    Map.of(FacetField.YEAR, Integer.toString(2000 + i % 2), FacetField.KIND, i % 4 == 0 ? "函" : ""),
                    List.of(new Person("钱星", "")), "", 1_000_000 + (i * 7919L) % papers, List.of(i % 10 == 0 ? "section:乙科" : "house"),
                    List.of())).toList());
            index.refresh();
            Query broad = Query.of("海底光缆");
            SearchPage uncounted = index.search(broad.counting(Set.of()));
            assertThat(uncounted.total()).isGreaterThanOrEqualTo(Engine.MOST_COUNTED);
            assertThat(index.search(broad.ordered(Query.Order.NEWEST).counting(Set.of()))).satisfies(page -> {
                assertThat(page.total()).isEqualTo(Engine.MOST_COUNTED);
                assertThat(page.more()).isTrue();
                assertThat(page.count()).isEqualTo("超过 10000 件");
            });
            SearchPage counted = index.search(broad.withRights(Rights.of(Set.of("house"))));
            assertThat(index.search(broad).total()).isEqualTo(papers);
            assertThat(counted.more()).isFalse();
            assertThat(counted.total()).isEqualTo(papers - papers / 10);
            assertThat(index.search(broad).facets()).contains(
                    new Facet("year", List.of(new Facet.Value("2001", papers / 2), new Facet.Value("2000", papers / 2))),
                    new Facet("kind", List.of(new Facet.Value("函", papers / 4))));
            for (Query.Order order : List.of(Query.Order.NEWEST, Query.Order.OLDEST)) {
                List<String> sorted = IntStream.range(0, papers).boxed().sorted(Comparator.comparingLong((Integer i) ->
                        (i * 7919L) % papers * (order == Query.Order.NEWEST ? -1 : 1))).limit(10).map(i -> "broad" + i).toList();
                assertThat(index.search(broad.ordered(order)).hits()).extracting(Hit::recordId).isEqualTo(sorted);
            }
        }
    }
}
