package wenshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenshu.search.FacetField;
import wenshu.search.Hit;
import wenshu.search.Paper;
import wenshu.search.Query;
import wenshu.search.SearchIndex;
import wenshu.search.lucene.LuceneIndex;

/**
 * How much of what should be found is among the first ten hits, class by class.
 *
 * <p>Arguments: a corpus (JSON lines, {@code .gz} or not) and one or more files of queries; with {@code http://…}, login and
 * password in front it loads the corpus into a running service and asks that, otherwise an index of its own. Documents that
 * the service holds already are not loaded twice. {@code -Drecall.list=true} lists what was missed.
 */
public final class Recall {

    private static final int FIRST = 10;
    private static final int BATCH = 200;

    /** Something that answers queries with ids of documents, and says which of them are approximate. */
    interface Finder extends AutoCloseable {
        List<String> find(String words, int most) throws IOException, InterruptedException;

        /** All documents, however many, that are no approximate hits. */
        Set<String> exact(String words) throws IOException, InterruptedException;

        @Override
        void close() throws IOException;
    }

    private Recall() {
    }

    public static void main(String[] args) throws Exception {
        boolean http = args[0].startsWith("http");
        int at = http ? 3 : 0;
        List<RecallQuery.Doc> docs = RecallQuery.corpus(Path.of(args[at]));
        try (Finder finder = http ? new RecallService(args[0], args[1], args[2]).load(docs) : direct(docs)) {
            for (int i = at + 1; i < args.length; i++) {
                System.out.println(args[i]);
                measure(finder, docs, RecallQuery.read(Path.of(args[i])));
            }
        }
    }

    private static Finder direct(List<RecallQuery.Doc> docs) throws IOException {
        Path folder = Files.createTempDirectory("recall");
        SearchIndex index = LuceneIndex.open(folder);
        long start = System.nanoTime();
        for (int from = 0; from < docs.size(); from += BATCH) {
            index.put(docs.subList(from, Math.min(docs.size(), from + BATCH)).stream().map(Recall::paper).toList());
        }
        index.commit(1);
        System.out.printf("%d documents indexed in %.1f s%n", docs.size(), (System.nanoTime() - start) / 1e9);
        return new Finder() {
            @Override
            public List<String> find(String words, int most) {
                return index.search(Query.of(words).withSize(most).counting(Set.of())).hits().stream().map(Hit::recordId)
                        .toList();
            }

            @Override
            public Set<String> exact(String words) {
                Set<String> found = new HashSet<>();
                for (int page = 1; page <= 100; page++) {
                    List<Hit> hits = index.search(Query.of(words).withSize(100).withPage(page).counting(Set.of())).hits();
                    hits.stream().filter(hit -> !hit.approximate()).forEach(hit -> found.add(hit.recordId()));
                    if (hits.size() < 100) {
                        break;
                    }
                }
                return found;
            }

            @Override
            public void close() {
                index.close();
                SearchBenchmark.delete(folder);
            }
        };
    }

    static Paper paper(RecallQuery.Doc doc) {
        return new Paper(doc.id(), doc.title(), doc.docno(), "",
                Map.of(FacetField.YEAR, doc.year(), FacetField.UNIT, doc.unit()),
                doc.persons().stream().map(name -> new Paper.Person(name, "")).toList(), "", 0, List.of("house"),
                List.of(new Paper.PaperFile(doc.id() + ".txt", doc.body())));
    }

    private static final class Sums {
        private int queries;
        private double recall;
        private double reciprocal;
    }

    private static void measure(Finder finder, List<RecallQuery.Doc> docs, List<RecallQuery> queries) throws Exception {
        List<String> texts = docs.stream().map(RecallQuery.Doc::literal).toList();
        Map<String, Sums> classes = new TreeMap<>();
        List<Double> millis = new ArrayList<>();
        long phraseTrue = 0;
        long phraseMissed = 0;
        long phraseFalse = 0;
        for (RecallQuery query : queries) {
            Set<String> right = new HashSet<>();
            for (int i = 0; i < texts.size(); i++) {
                if (query.targets().stream().allMatch(texts.get(i)::contains)) {
                    right.add(docs.get(i).id());
                }
            }
            if (right.isEmpty()) {
                System.out.println("no right answer: " + query);
                continue;
            }
            long start = System.nanoTime();
            List<String> found = finder.find(query.words(), FIRST);
            millis.add((System.nanoTime() - start) / 1e6);
            long hit = found.stream().filter(right::contains).count();
            double recall = (double) hit / Math.min(FIRST, right.size());
            double reciprocal = 0;
            for (int i = found.size() - 1; i >= 0; i--) {
                reciprocal = right.contains(found.get(i)) ? 1.0 / (i + 1) : reciprocal;
            }
            for (String name : List.of(query.kind(), "~ all")) {
                Sums sums = classes.computeIfAbsent(name, any -> new Sums());
                sums.queries++;
                sums.recall += recall;
                sums.reciprocal += reciprocal;
            }
            if (query.kind().equals("phrase")) {
                Set<String> literal = finder.exact("\"" + query.words() + "\"");
                phraseTrue += right.size();
                phraseMissed += right.stream().filter(id -> !literal.contains(id)).count();
                phraseFalse += literal.stream().filter(id -> !right.contains(id)).count();
            }
            if (Boolean.getBoolean("recall.list") && (recall < 1 || reciprocal < 1)) {
                System.out.printf("  %s [%s] %s: recall %.2f, 1/rank %.2f, right %d, found %s%n", query.kind(), query.words(),
                        query.targets(), recall, reciprocal, right.size(), found);
            }
        }
        classes.forEach((name, sums) -> System.out.printf("%-15s %4d  recall@10 %.3f  MRR@10 %.3f%n", name, sums.queries,
                sums.recall / sums.queries, sums.reciprocal / sums.queries));
        System.out.printf("phrases in quotation marks: %d right, %d missed, %d false (%.2f %%)%n", phraseTrue, phraseMissed,
                phraseFalse, 100.0 * phraseFalse / Math.max(1, phraseTrue + phraseFalse));
        millis.sort(null);
        System.out.printf("a query: p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n", millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100), millis.getLast());
    }
}
