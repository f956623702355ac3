package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import wenshu.search.FacetField;
import wenshu.search.Highlighter;
import wenshu.search.Hit;
import wenshu.search.Paper;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Plan;
import wenshu.search.Query;
import wenshu.search.SearchPage;
import wenshu.search.Segment;

/** One search: exact hits first, approximate ones behind them when there are fewer than ten. */
final class Search {

    private static final int FEW = 10;
    private static final int MOST_APPROXIMATE = 50;

    private final IndexSearcher searcher;
    private final Query asked;
    private final Plan plan;

    Search(IndexSearcher searcher, Query asked, Plan plan) {
        this.searcher = searcher;
        this.asked = asked;
        this.plan = plan;
    }

    SearchPage page() throws IOException {
        org.apache.lucene.search.Query exact = Queries.exact(plan);
        org.apache.lucene.search.Query filtered = Queries.filtered(exact, asked);
        FacetCounts.Counted counted = FacetCounts.of(searcher, filtered);
        int from = (asked.page() - 1) * asked.size();
        int to = from + asked.size();
        List<Hit> hits = new ArrayList<>();
        if (from < counted.hits()) {
            TopDocs top = asked.order() == Query.Order.BEST && !plan.isEmpty() ? searcher.search(filtered, to)
                    : searcher.search(filtered, to, byTime(asked.order() != Query.Order.OLDEST));
            show(top.scoreDocs, from, to, false, hits);
        }
        int approximate = 0;
        boolean wanted = counted.hits() < FEW && !(counted.hits() > 0 && plan.isNumber());
        org.apache.lucene.search.Query relaxed = wanted ? Queries.approximate(plan, exact) : null;
        if (relaxed != null) {
            ScoreDoc[] near = searcher.search(Queries.filtered(relaxed, asked), MOST_APPROXIMATE).scoreDocs;
            approximate = near.length;
            int skipped = (int) counted.hits();
            show(near, Math.max(0, from - skipped), to - skipped, true, hits);
        }
        return new SearchPage(hits, counted.hits(), approximate, counted.facets());
    }

    private static Sort byTime(boolean newestFirst) {
        return new Sort(new SortField(Fields.TIME, SortField.Type.LONG, newestFirst));
    }

    private void show(ScoreDoc[] found, int from, int to, boolean approximate, List<Hit> hits) throws IOException {
        Highlighter highlighter = approximate ? Highlighter.approximate(plan) : Highlighter.exact(plan);
        for (int i = from; i < Math.min(to, found.length); i++) {
            hits.add(hit(Fields.paper(searcher.storedFields().document(found[i].doc)), highlighter, approximate));
        }
    }

    private static Hit hit(Paper paper, Highlighter highlighter, boolean approximate) {
        PaperFile best = new PaperFile("", "");
        int heaviest = -1;
        for (PaperFile file : paper.files()) {
            int weight = paper.files().size() == 1 ? 0 : highlighter.weight(file.text());
            if (weight > heaviest) {
                heaviest = weight;
                best = file;
            }
        }
        List<Segment> snippet = highlighter.snippet(best.text());
        String year = paper.facet(FacetField.YEAR);
        return new Hit(paper.id(), paper.title(), paper.docNumber(), paper.code(), year.isEmpty() ? 0 : Integer.parseInt(year),
                paper.facet(FacetField.KIND), paper.facet(FacetField.ISSUER), paper.facet(FacetField.UNIT),
                paper.facet(FacetField.SCHEME), best.name(), 0, highlighter.mark(paper.title()), snippet, approximate, "");
    }
}
