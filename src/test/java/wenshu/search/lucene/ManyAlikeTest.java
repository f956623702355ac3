package wenshu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.search.Hit;
import wenshu.search.Paper;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.SearchPage;
import wenshu.search.Segment;

/** What is only like what was asked for, where very many papers are. */
class ManyAlikeTest {

    private static final int MANY = 10_200;

    @Test
    void theMostAlikeAreFoundAmongVeryManyWithinWhatTheAskerMaySee(@TempDir Path folder) {
        try (SearchIndex index = LuceneIndex.open(folder)) {
            List<Paper> papers = new ArrayList<>();
            papers.add(paper("best", "house", "紧缺职业目录与云岭市人力资源"));
            papers.add(paper("gone", "house", "紧缺职业目录和云岭市人力资源"));
            for (int i = 0; i < MANY; i++) {
                papers.add(paper("p" + i, i < 5 ? "section:乙科" : "house", "关于海底光缆铺设、云岭市紧缺职业目录的说明"));
            }
            index.put(papers);
            index.refresh();
            index.delete("gone");
            index.refresh();
            // What is read when it is first needed counts for no search, or a cold process might give one up.
            index.search(Query.of("海底光河铺设云岭"));
            index.search(Query.of("云岭市人力紧缺职业目录"));
            Query most = Query.of("云岭市人力资源紧缺职业目录").withSize(50);
            SearchPage all = index.search(most);
            assertThat(all.total()).isZero();
            assertThat(all.hits()).hasSize(50).extracting(Hit::recordId).startsWith("best").doesNotContain("gone");
            assertThat(index.search(most.withRights(Rights.of(Set.of("section:乙科")))).hits()).extracting(Hit::recordId)
                    .containsExactlyInAnyOrder("p0", "p1", "p2", "p3", "p4");
            assertThat(index.search(most.withRights(Rights.of(Set.of("section:甲科")))).hits()).isEmpty();

            assertThat(index.search(Query.of("海底光河铺设云岭")).hits()).hasSize(10)
                    .allSatisfy(hit -> assertThat(hit.snippet()).contains(new Segment("海底光缆铺设、云岭", true)));
            assertThat(index.search(Query.of("海底光缆铺设云上市")).hits()).as("some places have nothing else between").hasSize(10)
                    .allSatisfy(hit -> assertThat(hit.snippet()).contains(new Segment("海底光缆铺设、云岭市", true)));
        }
    }

    private static Paper paper(String id, String reader, String text) {
        return new Paper(id, "材料", "", "", Map.of(), List.of(), "", 1, List.of(reader), List.of(new Paper.PaperFile("a.txt", text)));
    }
}
