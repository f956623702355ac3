package wenshu.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.search.Abbreviations;
import wenshu.search.Fingerprint;
import wenshu.search.Indexed;
import wenshu.search.Paper;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.SearchPage;
import wenshu.search.Searching;
import wenshu.search.Suggestion;

/**
 * The index on an OpenSearch server, behind an alias: a rebuild makes a new index and turns the alias at once. What is put is
 * sent when it is to be seen or kept; the server has then forced it to its disk. The place in the outbox stands in the
 * index's own description, and so changes with the alias.
 */
public final class OpenSearchIndex implements SearchIndex {

    private static final int BULK_CHARS = 4_000_000;
    private static final int BULK_PAPERS = 500;
    private static final int PAGE = 500;

    private final Rest rest;
    private final String name;
    private final boolean writable;
    private final Searching searching;
    private final StringBuilder lines = new StringBuilder();
    private int waiting;
    private volatile String physical;

    private OpenSearchIndex(Place place, Supplier<Abbreviations> abbreviations, boolean writable) {
        this.rest = new Rest(place);
        this.name = place.name();
        this.writable = writable;
        this.searching = new Searching(new OpenSearchEngine(rest, name), abbreviations);
    }

    /** Opens the index for writing and searching; where none is usable, an empty one at position {@link #NOTHING}. */
    public static OpenSearchIndex open(Place place, Supplier<Abbreviations> abbreviations) {
        OpenSearchIndex index = new OpenSearchIndex(place, abbreviations, true);
        try {
            String current = index.current();
            if (current == null || !Schema.VERSION.equals(index.meta(current).path("schema").asString(""))) {
                index.turnTo(index.create(NOTHING), current);
            } else {
                index.physical = current;
            }
            index.removeOthers();
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Opens what there is for searching, also while a service writes; where there is none, nothing is found. */
    public static OpenSearchIndex openReadOnly(Place place, Supplier<Abbreviations> abbreviations) {
        OpenSearchIndex index = new OpenSearchIndex(place, abbreviations, false);
        try {
            index.physical = index.current();
            if (index.physical != null && !Schema.VERSION.equals(index.meta(index.physical).path("schema").asString(""))) {
                throw FaultException.of(Kind.UNAVAILABLE, "INDEX_DAMAGED", "检索服务 " + place.server(), "检索库版本不符",
                        "请运行 reindex 重建；档案本身不受影响");
            }
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private String current() {
        JsonNode alias = rest.find("/_alias/" + name);
        return alias == null || alias.isEmpty() ? null : alias.propertyNames().iterator().next();
    }

    private JsonNode meta(String index) {
        return rest.send("GET", "/" + index + "/_mapping", null).path(index).path("mappings").path("_meta");
    }

    private String create(long position) {
        String fresh = name + "-" + UUID.randomUUID().toString().replace("-", "");
        rest.send("PUT", "/" + fresh + "?wait_for_active_shards=1", Schema.index(position));
        return fresh;
    }

    private void turnTo(String next, String previous) {
        List<Object> actions = new ArrayList<>();
        if (previous != null) {
            actions.add(Map.of("remove", Map.of("index", previous, "alias", name)));
        }
        actions.add(Map.of("add", Map.of("index", next, "alias", name)));
        rest.send("POST", "/_aliases", Map.of("actions", actions));
        physical = next;
    }

    /** Takes away what a rebuild left, finished or not. */
    private void removeOthers() {
        JsonNode all = rest.find("/" + name + "-*/_alias");
        if (all != null) {
            all.propertyNames().stream().filter(index -> !index.equals(physical)).toList()
                    .forEach(index -> rest.send("DELETE", "/" + index, null));
        }
    }

    @Override
    public void put(Collection<Paper> papers) {
        papers.forEach(paper -> put(physical, paper));
    }

    private void put(String index, Paper paper) {
        lines.append(Rest.JSON.writeValueAsString(Map.of("index", Map.of("_id", paper.id())))).append('\n')
                .append(Rest.JSON.writeValueAsString(Schema.document(paper))).append('\n');
        if (++waiting >= BULK_PAPERS || lines.length() >= BULK_CHARS) {
            send(index);
        }
    }

    @Override
    public void delete(String id) {
        lines.append(Rest.JSON.writeValueAsString(Map.of("delete", Map.of("_id", id)))).append('\n');
        waiting++;
    }

    /** What is not taken is not kept here either: the outbox still has it. */
    private void send(String index) {
        if (!writable) {
            throw new IllegalStateException("this index is open for searching only");
        }
        String sent = lines.toString();
        lines.setLength(0);
        waiting = 0;
        if (!sent.isEmpty() && index.equals(physical)) {
            // By the alias: the server would make an index of its own kind in place of one that it has lost.
            rest.bulk(name, sent, true);
        } else if (!sent.isEmpty()) {
            rest.bulk(index, sent, false);
        }
    }

    @Override
    public void refresh() {
        send(physical);
        rest.send("POST", "/" + physical + "/_refresh", null);
    }

    @Override
    public void commit(long position) {
        refresh();
        rest.send("PUT", "/" + physical + "/_mapping", Map.of("_meta", Schema.meta(position)));
    }

    /** Asked of the server anew: a node may have come back without its data. */
    @Override
    public long position() {
        String now = current();
        return now == null ? NOTHING : meta(now).path("position").asLong(NOTHING);
    }

    @Override
    public SearchPage search(Query query) {
        return read(SearchPage.empty(), () -> searching.page(query));
    }

    @Override
    public List<Suggestion> suggest(String typed, Rights rights, int most) {
        return read(List.of(), () -> searching.suggest(typed, rights, most));
    }

    @Override
    public SearchPage similar(String recordId, Rights rights, int size) {
        return read(SearchPage.empty(), () -> searching.similar(recordId, rights, size));
    }

    @Override
    public long count() {
        return read(0L, () -> rest.send("GET", "/" + name + "/_count", null).path("count").asLong());
    }

    @Override
    public String fingerprint() {
        return read("", () -> Fingerprint.of(everything()));
    }

    private Iterator<Paper> everything() {
        return new Iterator<>() {
            private List<JsonNode> page = List.of();
            private int next;
            private JsonNode after;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (next == page.size() && !ended) {
                    Map<String, Object> sort = Map.of(Indexed.ID, "asc");
                    page = List.copyOf(rest.send("POST", "/" + name + "/_search", after == null
                            ? Map.of("size", PAGE, "sort", sort) : Map.of("size", PAGE, "sort", sort, "search_after", after))
                            .path("hits").path("hits").values());
                    next = 0;
                    ended = page.isEmpty();
                    after = ended ? null : page.getLast().path("sort");
                }
                return next < page.size();
            }

            @Override
            public Paper next() {
                return Schema.paper(page.get(next++));
            }
        };
    }

    @Override
    public void rebuild(Stream<Paper> papers, long position) {
        // What waits comes again with all the others.
        lines.setLength(0);
        waiting = 0;
        String next = create(position);
        try (papers) {
            papers.forEach(paper -> put(next, paper));
            send(next);
            rest.send("POST", "/" + next + "/_refresh", null);
            turnTo(next, current());
        } catch (RuntimeException e) {
            lines.setLength(0);
            waiting = 0;
            if (!next.equals(physical)) {
                rest.send("DELETE", "/" + next, null);
            }
            throw e;
        }
        removeOthers();
    }

    private interface Reading<T> {
        T now() throws IOException;
    }

    private <T> T read(T nothing, Reading<T> work) {
        if (physical == null) {
            return nothing;
        }
        try {
            return work.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
