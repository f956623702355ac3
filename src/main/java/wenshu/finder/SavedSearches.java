package wenshu.finder;

import java.time.Clock;
import java.util.List;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** The searches that each person has kept; nobody sees another's. */
public final class SavedSearches {

    /** Most searches of one person. */
    public static final int MOST = 100;
    /** Longest name. */
    public static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 6_000;

    private final Database database;
    private final Clock clock;

    /** In this database. */
    public SavedSearches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody's searches by name. */
    public List<SavedSearch> of(String login) {
        return database.jdbc().sql("select name, address from saved_search where login = ? order by name").param(login)
                .query(SavedSearch.class).list();
    }

    /** Keeps a search; one of the same name is replaced. */
    public void save(String login, String name, String address) {
        String given = name(name);
        if (address.length() > LONGEST_ADDRESS) {
            throw FaultException.badInput("SEARCH_TOO_LONG", "检索", "条件太长，保存不了", "请减少检索词");
        }
        database.write(jdbc -> {
            long others = jdbc.sql("select count(*) from saved_search where login = ? and name <> ?").params(login, given)
                    .query(Long.class).single();
            if (others >= MOST) {
                throw FaultException.badInput("TOO_MANY_SEARCHES", "保存的检索", "已经有 " + MOST + " 个", "请先删除不用的");
            }
            return jdbc.sql("insert into saved_search (login, name, address, saved_at) values (?, ?, ?, ?)"
                            + " on conflict (login, name) do update set address = excluded.address, saved_at = excluded.saved_at")
                    .params(login, given, address, clock.millis()).update();
        });
    }

    /** Gives a search another name, which no other may have. */
    public void rename(String login, String from, String to) {
        String given = name(to);
        database.write(jdbc -> {
            if (!given.equals(from) && jdbc.sql("select count(*) from saved_search where login = ? and name = ?")
                    .params(login, given).query(Long.class).single() > 0) {
                throw FaultException.of(FaultException.Kind.CONFLICT, "SEARCH_NAME_TAKEN", "名称", "已经有一个叫“" + given + "”的检索",
                        "请换一个名称");
            }
            return mustBeThere(jdbc.sql("update saved_search set name = ? where login = ? and name = ?")
                    .params(given, login, from).update());
        });
    }

    /** Forgets a search. */
    public void delete(String login, String name) {
        database.write(jdbc -> mustBeThere(jdbc.sql("delete from saved_search where login = ? and name = ?")
                .params(login, name).update()));
    }

    private static int mustBeThere(int rows) {
        if (rows == 0) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_SUCH_SEARCH", "保存的检索", "没有这个检索", "请刷新页面");
        }
        return rows;
    }

    private static String name(String typed) {
        String name = typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw FaultException.badInput("SEARCH_NAME", "名称", name.isEmpty() ? "没有写名称" : "名称超过 " + LONGEST_NAME + " 个字",
                    "请写一个简短的名称");
        }
        return name;
    }
}
