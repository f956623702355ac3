package wenshu.template.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON as values, read token by token. */
final class JsonValues {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String name;
    private final JsonParser parser;
    private int values;

    private JsonValues(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    static Value read(String name, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return new Value.Fields(Map.of());
            }
            Value value = new JsonValues(name, parser).value(0);
            if (parser.nextToken() != null) {
                throw broken(name, parser.currentLocation());
            }
            return value;
        } catch (JacksonException e) {
            throw broken(name, e.getLocation());
        }
    }

    /** The elements of an array, or one root value after the other; each is bounded for itself. */
    static List<Value> readAll(String name, String text) {
        List<Value> all = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            boolean array = first == JsonToken.START_ARRAY;
            for (JsonToken token = array ? parser.nextToken() : first; token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                all.add(new JsonValues(name, parser).value(0));
            }
            if (array && parser.nextToken() != null) {
                throw broken(name, parser.currentLocation());
            }
            return all;
        } catch (JacksonException e) {
            throw broken(name, e.getLocation());
        }
    }

    private static RuntimeException broken(String name, TokenStreamLocation at) {
        return ValueReader.broken(name, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }

    private Value value(int depth) {
        if (depth > ValueReader.MAX_DEPTH || ++values > ValueReader.MAX_VALUES) {
            throw ValueReader.tooMuch(name);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(depth);
            case START_ARRAY -> {
                List<Value> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(depth + 1));
                }
                yield new Value.Items(items);
            }
            case VALUE_NULL -> Value.BLANK;
            default -> Value.text(parser.getString());
        };
    }

    private Value fields(int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            int line = parser.currentLocation().getLineNr();
            parser.nextToken();
            if (fields.put(field, value(depth + 1)) != null) {
                throw ValueReader.duplicate(name, line, field);
            }
        }
        return new Value.Fields(fields);
    }
}
