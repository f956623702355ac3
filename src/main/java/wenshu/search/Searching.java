package wenshu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.search.Paper.PaperFile;

/**
 * How a search goes, whatever the engine: exact hits first, then what is only like what was asked for, stage by stage,
 * until there are ten.
 */
public final class Searching {

    /** A safeguard: what the grammar lets through costs less, see the benchmarks. */
    private static final int MOST_MILLIS = 500;
    private static final int FEW = 10;
    private static final int MOST_APPROXIMATE = 50;
    private static final int MOST_TERMS = 200;
    private static final int LONGEST_TYPED = 60;

    private final Engine engine;
    private final Supplier<Abbreviations> abbreviations;

    /** Over one state of an index. */
    public Searching(Engine engine, Supplier<Abbreviations> abbreviations) {
        this.engine = engine;
        this.abbreviations = abbreviations;
    }

    /** One page of hits. */
    public SearchPage page(Query asked) throws IOException {
        if (asked.within().size() > Query.MOST_WITHIN) {
            throw FaultException.badInput("QUERY_TOO_NARROWED", "在结果中检索", "已经缩小了 " + Query.MOST_WITHIN + " 次以上",
                    "请重新检索");
        }
        Plan plan = Plan.of(asked.text(), abbreviations.get());
        List<Clause> narrowing = Clauses.narrowing(asked, abbreviations.get());
        Clause exact = Clauses.exact(plan, asked.wholeNames());
        int from = (asked.page() - 1) * asked.size();
        int to = from + asked.size();
        Query.Order order = plan.isEmpty() && asked.order() == Query.Order.BEST ? Query.Order.NEWEST : asked.order();
        engine.limit(Cost.ofMillis(MOST_MILLIS));
        Engine.Answer found = exact(new Clause.Narrowed(exact, narrowing), asked, order, from, to);
        List<Hit> hits = new ArrayList<>();
        Highlighter marking = Highlighter.exact(plan);
        found.papers().forEach(paper -> hits.add(hit(paper, marking, false, "")));
        List<Near> near = found.total() < FEW ? near(plan, asked, exact, found.total(), narrowing) : List.of();
        int skipped = (int) Math.min(found.total(), to);
        for (int i = Math.max(0, from - skipped); i < Math.min(to - skipped, near.size()); i++) {
            Stage stage = near.get(i).stage();
            Paper paper = near.get(i).found().paper();
            hits.add(hit(paper, stage.marking().apply(paper), true, stage.likeness()));
        }
        return new SearchPage(hits, found.total(), found.more(), near.size(), found.facets());
    }

    private Engine.Answer exact(Clause what, Query asked, Query.Order order, int from, int to) throws IOException {
        try {
            return engine.find(what, asked.counted(), order, from, to);
        } catch (TooCostly e) {
            throw new FaultException(Kind.TOO_LARGE, List.of(new Fault("QUERY_TOO_COSTLY", "检索词", "要查的内容太多，没有查完",
                    "请写得更具体，或者加上年度、文种等条件")), e);
        }
    }

    private record Near(Engine.Found found, Stage stage) {
    }

    private List<Near> near(Plan plan, Query asked, Clause exact, long total, List<Clause> narrowing) throws IOException {
        List<Near> near = new ArrayList<>();
        List<Clause> earlier = new ArrayList<>(total > 0 ? List.of(exact) : List.of());
        for (Stages.Lazy lazy : new Stages(plan, engine, asked.wholeNames(), total).all()) {
            Stage stage = total + near.size() < FEW ? lazy.get(total + near.size() == 0).orElse(null) : null;
            if (stage != null) {
                Clause others = earlier.isEmpty() ? stage.clause() : new Clause.Without(stage.clause(), Clause.any(earlier));
                int before = near.size();
                try {
                    engine.best(new Clause.Narrowed(others, narrowing), MOST_APPROXIMATE - near.size())
                            .forEach(found -> near.add(new Near(found, stage)));
                } catch (TooCostly e) {
                    // What is exact was found; there is no more of what is only like it.
                    return near;
                }
                if (near.size() > before) {
                    earlier.add(stage.clause());
                }
            }
        }
        return near;
    }

    /** What somebody may want who has typed this; nothing of what he may not see. */
    public List<Suggestion> suggest(String typed, Rights rights, int most) throws IOException {
        String key = Units.key(typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed);
        if (key.isEmpty()) {
            return List.of();
        }
        engine.limit(Cost.ofMillis(MOST_MILLIS));
        try {
            return suggested(key, rights, most);
        } catch (TooCostly e) {
            return List.of();
        }
    }

    private List<Suggestion> suggested(String key, Rights rights, int most) throws IOException {
        List<Suggestion> all = new ArrayList<>();
        for (Suggestion.Kind kind : Suggestion.Kind.values()) {
            Map<String, Long> counts = kind == Suggestion.Kind.TITLE ? titles(key, rights, most) : values(kind, key, rights);
            counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey())).limit(most)
                    .forEach(entry -> all.add(new Suggestion(kind, entry.getKey(), entry.getValue())));
        }
        return Suggestion.mixed(all, most);
    }

    private Map<String, Long> values(Suggestion.Kind kind, String key, Rights rights) throws IOException {
        Clause among = new Clause.Narrowed(new Clause.Everything(), Clauses.visible(rights));
        Map<String, Long> counts = new LinkedHashMap<>();
        engine.terms(Indexed.SUGGEST, SuggestionKeys.prefix(kind, key), among, MOST_TERMS)
                .forEach((term, papers) -> counts.merge(SuggestionKeys.shown(term), papers, Math::max));
        return counts;
    }

    private Map<String, Long> titles(String key, Rights rights, int most) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Clause titled = Clause.phrase(Indexed.TITLE, Units.of(key));
        for (Engine.Found found : engine.best(new Clause.Narrowed(titled, Clauses.visible(rights)), most * 3)) {
            Paper paper = found.paper();
            if (Units.key(paper.title()).contains(key)) {
                counts.merge(paper.title(), 1L, Long::sum);
            }
        }
        return counts;
    }

    /** Papers like one that the asker may see, the most alike first; nothing when he may not see it. */
    public SearchPage similar(String recordId, Rights rights, int size) throws IOException {
        List<Clause> visible = Clauses.visible(rights);
        List<Paper> one = engine.find(new Clause.Narrowed(Clause.key(Indexed.ID, recordId), visible), Set.of(),
                Query.Order.NEWEST, 0, 1).papers();
        if (one.isEmpty()) {
            return SearchPage.empty();
        }
        Likeness likeness = Likeness.of(one.getFirst(), engine);
        if (likeness.clause() == null) {
            return SearchPage.empty();
        }
        Clause others = new Clause.Without(likeness.clause(), Clause.key(Indexed.ID, recordId));
        engine.limit(Cost.ofMillis(MOST_MILLIS));
        List<Hit> hits = new ArrayList<>();
        try {
            for (Engine.Found found : engine.best(new Clause.Narrowed(others, visible), size)) {
                hits.add(hit(found.paper(), likeness.highlighter(), true, Stage.ALIKE));
            }
        } catch (TooCostly e) {
            // Papers like one are an offer; nobody asked for them.
            return SearchPage.empty();
        }
        return new SearchPage(hits, 0, false, hits.size(), List.of());
    }

    private static Hit hit(Paper paper, Highlighter highlighter, boolean approximate, String likeness) {
        PaperFile best = new PaperFile("", "");
        int heaviest = -1;
        for (PaperFile file : paper.files()) {
            int weight = paper.files().size() == 1 ? 0 : highlighter.weight(file.text());
            if (weight > heaviest) {
                heaviest = weight;
                best = file;
            }
        }
        Highlighter.Snippet snippet = highlighter.snippet(best.text());
        String year = paper.facet(FacetField.YEAR);
        return new Hit(paper.id(), paper.title(), paper.docNumber(), paper.code(),
                year.matches("\\d{1,4}") ? Integer.parseInt(year) : 0, paper.facet(FacetField.KIND),
                paper.facet(FacetField.ISSUER), paper.facet(FacetField.UNIT), paper.facet(FacetField.SCHEME), best.name(),
                snippet.page(), Workbook.sheet(best.name(), best.text(), snippet.page()), highlighter.mark(paper.title()), snippet.segments(), approximate, likeness);
    }
}
