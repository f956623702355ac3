package wenshu.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * Which engines a data home uses, as {@code wenshu.properties} in it says: nothing there means the embedded ones. It lies in
 * the data home so that the service and every command see the same. Passwords alone may come from the environment
 * ({@code WENSHU_DATABASE_PASSWORD}), so that none needs to lie in a file.
 *
 * @param values settings by key
 */
public record Engines(Map<String, String> values) {

    /** The file's name in the data home. */
    public static final String FILE = "wenshu.properties";

    /** Where the database is: {@code jdbc:postgresql://host:5432/name}; empty for SQLite in the data home. */
    public static final String DATABASE = "wenshu.database";
    /** Who signs in to the database. */
    public static final String DATABASE_USER = "wenshu.database.user";
    /** With which password. */
    public static final String DATABASE_PASSWORD = "wenshu.database.password";

    public Engines {
        values = Map.copyOf(values);
    }

    /** The settings of a data home. */
    public static Engines of(DataHome home) {
        return read(home, System.getenv());
    }

    static Engines read(DataHome home, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        Path file = home.root().resolve(FILE);
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("SETTINGS_UNREADABLE", file.toString(),
                        "设置文件读不出来", "请检查它是否可读、是否为 UTF-8 编码、是否每行一个“键 = 值”")), e);
            }
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key).strip()));
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("WENSHU_") && (name.endsWith("_PASSWORD") || name.endsWith("_SECRET"))) {
                values.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value.strip());
            }
        });
        return new Engines(values);
    }

    /** A setting; empty when it is not made. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Without passwords, for logs. */
    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>(values);
        shown.replaceAll((key, value) -> key.endsWith("password") || key.endsWith("secret") ? "***" : value);
        return shown.toString();
    }
}
