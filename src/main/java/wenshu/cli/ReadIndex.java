package wenshu.cli;

import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.search.SearchIndex;

/** The search index for a command that only looks, with everything archived so far in it; works while the service runs. */
final class ReadIndex implements AutoCloseable {

    private final Workshop workshop;
    private final SearchIndex index;

    private ReadIndex(Workshop workshop, SearchIndex index) {
        this.workshop = workshop;
        this.index = index;
    }

    /** What a killed process left unindexed is taken in first, unless another process is at it and will do that. */
    static ReadIndex open(HomeOption home) {
        if (!Database.exists(home.home())) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_ARCHIVE", home.home().root().toString(),
                    "这里还没有归档数据", "请检查 --home 指向的数据目录，或先归档文件");
        }
        Workshop workshop = home.workshop();
        try {
            if (workshop.indexBehind()) {
                catchUp(workshop);
            }
            return new ReadIndex(workshop, workshop.readOnlyIndex());
        } catch (RuntimeException e) {
            workshop.close();
            throw e;
        }
    }

    private static void catchUp(Workshop workshop) {
        try {
            workshop.archive().settle();
        } catch (FaultException e) {
            if (e.faults().stream().noneMatch(fault -> fault.code().equals("HOME_LOCKED"))) {
                throw e;
            }
        }
    }

    SearchIndex index() {
        return index;
    }

    Workshop workshop() {
        return workshop;
    }

    @Override
    public void close() {
        try {
            index.close();
        } finally {
            workshop.close();
        }
    }
}
