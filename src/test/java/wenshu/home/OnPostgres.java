package wenshu.home;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Lets the tests of a class that was written for SQLite run on PostgreSQL: for a class that only extends it. Migrating takes
 * longer than most tests, so that a schema is emptied and used again unless a test has altered it.
 */
public final class OnPostgres implements BeforeEachCallback, AfterEachCallback, ExecutionCondition {

    /** What takes long and shows little of the database: on PostgreSQL only with {@code -Dpostgres.all=true}. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface WhenAsked {
    }

    /** What handles the very file of SQLite. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Never {
    }

    private static final ConcurrentLinkedQueue<Schema> FREE = new ConcurrentLinkedQueue<>();
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OnPostgres.class);

    /** Rows that migrations put in are kept aside; the rest goes, past every trigger and reference. */
    private static final String KEEP = """
            do $$ declare t text; filled boolean; begin
              for t in select tablename from pg_tables where schemaname = '%1$s' and tablename <> 'flyway_schema_history' loop
                execute format('select exists (select 1 from %1$s.%%I)', t) into filled;
                if filled then execute format('create table %1$s.%%I as select * from %1$s.%%I', 'kept_' || t, t); end if;
              end loop;
            end $$""";
    private static final String EMPTY = """
            do $$ declare t text; begin
              set session_replication_role = replica;
              for t in select tablename from pg_tables where schemaname = '%1$s' and tablename <> 'flyway_schema_history'
                  and tablename not like 'kept\\_%%' loop
                execute format('delete from %1$s.%%I', t);
                if to_regclass('%1$s.kept_' || t) is not null then
                  execute format('insert into %1$s.%%I select * from %1$s.%%I', t, 'kept_' || t);
                end if;
              end loop;
              for t in select sequencename from pg_sequences where schemaname = '%1$s' loop
                execute format('alter sequence %1$s.%%I restart', t);
              end loop;
            end $$""";

    private record Schema(String url, String name, String shape) {
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean left = AnnotationSupport.isAnnotated(context.getElement(), Never.class)
                || AnnotationSupport.isAnnotated(context.getElement(), WhenAsked.class) && !Boolean.getBoolean("postgres.all");
        return left ? ConditionEvaluationResult.disabled("SQLite is enough") : ConditionEvaluationResult.enabled("");
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        List<Path> folders = folders(context.getRequiredTestInstance());
        Schema free = FREE.poll();
        Schema schema = free != null ? free : make(folders.getFirst());
        context.getStore(HERE).put("schema", schema);
        for (Path folder : folders) {
            // Some tests keep their data home beside other things.
            PostgresServer.settle(folder, schema.url());
            PostgresServer.settle(folder.resolve("home"), schema.url());
        }
    }

    private static Schema make(Path folder) {
        String url = PostgresServer.freshSchema();
        PostgresServer.settle(folder, url);
        Database.open(new DataHome(folder)).close();
        String name = PostgresServer.schema(url);
        String shape = PostgresServer.shape(name);
        PostgresServer.execute(KEEP.formatted(name));
        return new Schema(url, name, shape);
    }

    private static List<Path> folders(Object test) throws IllegalAccessException {
        List<Path> folders = new ArrayList<>();
        for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(TempDir.class)) {
                    field.setAccessible(true);
                    folders.add((Path) field.get(test));
                }
            }
        }
        return folders;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Schema schema = context.getStore(HERE).remove("schema", Schema.class);
        if (context.getExecutionException().isEmpty() && PostgresServer.shape(schema.name()).equals(schema.shape())) {
            PostgresServer.execute(EMPTY.formatted(schema.name()));
            FREE.add(schema);
        }
    }
}
