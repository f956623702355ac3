package wenshu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query whose right answers are known: the documents that literally hold every target, after NFKC, with blanks and dots
 * dropped and all kinds of brackets equal.
 *
 * @param kind its class
 * @param words what is typed
 * @param targets what the right documents hold
 */
record RecallQuery(String kind, String words, List<String> targets) {

    /** A document of a corpus. */
    record Doc(String id, String kind, String title, String docno, String year, String unit, List<String> persons,
               String body) {

        /** What targets are looked for in. */
        String literal() {
            return normal(title) + '\0' + normal(docno) + '\0' + normal(body);
        }
    }

    static List<RecallQuery> read(Path tsv) throws IOException {
        List<RecallQuery> queries = new ArrayList<>();
        for (String line : Files.readAllLines(tsv)) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && cells.length >= 3) {
                List<String> targets = new ArrayList<>();
                for (String target : cells[2].split("&&")) {
                    targets.add(normal(target));
                }
                queries.add(new RecallQuery(cells[0], cells[1], targets));
            }
        }
        return queries;
    }

    static List<Doc> corpus(Path jsonl) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Doc> docs = new ArrayList<>();
        try (InputStream file = Files.newInputStream(jsonl);
                InputStream in = jsonl.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                List<String> persons = new ArrayList<>();
                node.path("persons").forEach(person -> persons.add(person.asString()));
                docs.add(new Doc(text(node, "id"), text(node, "kind"), text(node, "title"), text(node, "docno"),
                        text(node, "year"), text(node, "unit"), persons, text(node, "body")));
            }
        }
        return docs;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** A text as targets are compared. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s·•‧・･⋅∙.]", "")
                .replaceAll("[\\[({【〔［（<《〈「『]", "(").replaceAll("[\\])}】〕］）>》〉」』]", ")").toLowerCase(Locale.ROOT);
    }
}
