package wenshu.pack.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;

/** What a copy of the database says about the archive. */
final class DatabaseCopy {

    private DatabaseCopy() {
    }

    /** Tells where each archived file is to lie, below the archive folder; answers how many records there are. */
    static long read(Path copy, Consumer<String> contentPaths) {
        try (Database database = Database.openReadOnly(new DataHome(copy.getParent()))) {
            try (Stream<String> paths = database.jdbc().sql("select content_path from archive_file where record_id in (select id from"
                    + " archive_record where destroyed_at = '') union select content_path from archive_file_past where record_id in"
                    + " (select id from archive_record where destroyed_at = '')").query(String.class)
                    .stream()) {
                paths.forEach(contentPaths);
            }
            return database.jdbc().sql("select count(*) from archive_record").query(Long.class).single();
        } catch (DataAccessException e) {
            throw FaultException.badInput("DATABASE_COPY", Snapshot.DATABASE, "备份里的数据库读不出来", "请换一份备份");
        }
    }

    /** What is wrong with the database of a data home; empty when it is whole. */
    static List<String> faults(DataHome home) {
        try (Database database = Database.openReadOnly(home)) {
            List<String> faults = new ArrayList<>(database.jdbc().sql("pragma integrity_check").query(String.class).list());
            faults.remove("ok");
            if (!database.jdbc().sql("pragma foreign_key_check").query().listOfRows().isEmpty()) {
                faults.add("foreign key");
            }
            return faults;
        } catch (DataAccessException | FaultException e) {
            return List.of("unreadable");
        }
    }
}
