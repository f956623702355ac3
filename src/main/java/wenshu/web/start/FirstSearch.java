package wenshu.web.start;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.search.Query;
import wenshu.search.Rights;

/**
 * Searches once for what stands nowhere, so that the first clerk of the day does not wait for tables to be read, and does not
 * lose the approximate hits to the limit of what a search may cost.
 */
@Component
final class FirstSearch {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSearch.class);
    /** A name, its sounds, and a phrase. */
    private static final List<String> NOWHERE = List.of("龘靐", "zhuangbiao", "zb", "\"并无此句\" 并无此单位有限公司");

    private final Archive archive;

    FirstSearch(Archive archive) {
        this.archive = archive;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::search, "first-search");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void search() {
        try {
            for (String words : NOWHERE) {
                archive.search(Query.of(words));
                archive.suggest(words, Rights.ALL, 1);
            }
        } catch (RuntimeException e) {
            LOG.debug("the first search came to nothing", e);
        }
    }
}
