package wenshu.home;

import java.lang.reflect.Field;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** Lets the tests of a class that was written for SQLite run on PostgreSQL: for a class that only extends it. */
public final class OnPostgres implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        Object test = context.getRequiredTestInstance();
        String url = PostgresServer.freshSchema();
        for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(TempDir.class)) {
                    field.setAccessible(true);
                    Path folder = (Path) field.get(test);
                    // Some tests keep their data home beside other things.
                    PostgresServer.settle(folder, url);
                    PostgresServer.settle(folder.resolve("home"), url);
                }
            }
        }
    }
}
