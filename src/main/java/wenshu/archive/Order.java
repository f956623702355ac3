package wenshu.archive;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * One writer at a time. After a write that failed half-way nobody knows what is on the disk: nobody writes any more until
 * the next start, which clears up; reading goes on. Only when nothing but the connection to the database was lost, the disk
 * is as it should be and the database knows what was committed: then what a start does is done at once, or before the next
 * write.
 */
final class Order {

    private static final Logger LOG = LoggerFactory.getLogger(Order.class);

    private final Predicate<Throwable> lost;
    private final Clearing clearing;
    /** What the turn that has the order, or the one that lost the connection, has begun to put into the store. */
    private final Set<String> staked = ConcurrentHashMap.newKeySet();
    private volatile boolean unsure;
    private volatile boolean broken;

    /** Clears up after a turn in which the connection was lost, as the next start would. */
    interface Clearing {
        /** Does it for these folders of the staging area; must be able to do it again. */
        void up(Set<String> staked);
    }

    /** @param lost whether a failure says that the connection to the database was lost, and nothing worse */
    Order(Predicate<Throwable> lost, Clearing clearing) {
        this.lost = lost;
        this.clearing = clearing;
    }

    /** Whether nothing may be written until the next start. */
    boolean broken() {
        return broken;
    }

    /** Whether clearing up still needs this folder of the staging area. */
    boolean needs(String folder) {
        return broken || unsure && staked.contains(folder);
    }

    /** @throws FaultException when nothing may be written until the next start */
    void requireWhole() {
        if (broken) {
            throw Archive.unavailable(null);
        }
    }

    /** Says that from here on there may be something in the store that belongs to this folder of the staging area. */
    void stake(String folder) {
        staked.add(folder);
    }

    /** What is said of a failure before anything was written. */
    RuntimeException told(Exception e) {
        if (!(e instanceof FaultException) && lost.test(e)) {
            return refusal("连不上，归档没有完成", "请检查数据库服务器，恢复后再试", e);
        }
        return e instanceof RuntimeException unchecked ? unchecked : Archive.unavailable(e);
    }

    /**
     * Does it when everybody before has finished.
     *
     * @param what what it is called, in Chinese
     * @param work what is done; a {@link FaultException} of it means that nothing was written
     * @param decided asked when the connection was lost on the way and the database has decided: answers when the work is
     *     in the database after all, and throws what it is given when it is not
     */
    synchronized <T> T alone(String what, Revising.Work<T> work, Function<FaultException, T> decided) {
        requireWhole();
        if (unsure && !cleared(what)) {
            throw refusal("连不上，" + what + "没有完成", "请检查数据库服务器，恢复后再试", null);
        }
        staked.clear();
        try {
            return work.run();
        } catch (FaultException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            if (!lost.test(e)) {
                throw halted(what, e);
            }
            unsure = true;
            LOG.warn("{}时数据库连接中断（{}），先弄清是否已经写入", what, e.getClass().getSimpleName());
            return afterLoss(what, e, decided);
        }
    }

    private <T> T afterLoss(String what, Exception cause, Function<FaultException, T> decided) {
        try {
            if (cleared(what)) {
                return decided.apply(refusal("连接中断，" + what + "没有完成", "请再试一次", cause));
            }
        } catch (FaultException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("数据库连接又中断了（{}）", e.getClass().getSimpleName());
        }
        throw refusal("连接中断，还不能确定" + what + "是否已完成", "请稍后再试一次（同样的文件不会归两份）", cause);
    }

    private boolean cleared(String what) {
        try {
            clearing.up(Set.copyOf(staked));
            unsure = false;
            return true;
        } catch (RuntimeException e) {
            if (!lost.test(e)) {
                throw halted(what, e);
            }
            LOG.warn("数据库还连不上（{}），下次写入之前再清理", e.getClass().getSimpleName());
            return false;
        }
    }

    private FaultException halted(String what, Exception e) {
        broken = true;
        LOG.error("{}写盘失败，暂停归档，重新启动后恢复", what, e);
        return Archive.unavailable(e);
    }

    private static FaultException refusal(String what, String remedy, Exception cause) {
        return new FaultException(Kind.UNAVAILABLE, List.of(new Fault("DATABASE_LOST", "数据库", what, remedy)), cause);
    }

    /** The order for work of this name. */
    Revising.Gate gate(String what) {
        return new Revising.Gate() {
            @Override
            public <T> T alone(Revising.Work<T> work, Function<FaultException, T> decided) {
                return Order.this.alone(what, work, decided);
            }

            @Override
            public void stake(String folder) {
                Order.this.stake(folder);
            }
        };
    }

    /** Comes back when everybody before has finished. */
    synchronized void await() {
        LOG.trace("nobody writes");
    }
}
