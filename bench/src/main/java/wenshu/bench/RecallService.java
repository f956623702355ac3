package wenshu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service, asked over HTTP as a person whose login may archive and search. */
final class RecallService implements Recall.Finder {

    private static final String BOUNDARY = "wenshu-recall-7f3a9c";
    private static final int LOADERS = 2;
    private static final int MOST = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;
    private final String authorization;
    private final Map<String, String> docOf = new HashMap<>();

    RecallService(String base, String login, String password) {
        this.base = base.replaceAll("/$", "");
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Archives each document as a text file with what is said about it; bytes that are there already are kept once. */
    RecallService load(List<RecallQuery.Doc> docs) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService loaders = Executors.newFixedThreadPool(LOADERS)) {
            List<Future<String>> ids = docs.stream().map(doc -> loaders.submit(() -> archive(doc))).toList();
            for (int i = 0; i < docs.size(); i++) {
                docOf.put(ids.get(i).get(), docs.get(i).id());
            }
        }
        System.out.printf("%d documents archived in %.1f s%n", docs.size(), (System.nanoTime() - start) / 1e9);
        Thread.sleep(2_000);
        return this;
    }

    private String archive(RecallQuery.Doc doc) throws IOException, InterruptedException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("title", doc.title());
        said.put("docNumber", doc.docno());
        said.put("year", doc.year());
        said.put("unit", doc.unit());
        said.put("persons", String.join("，", doc.persons()));
        StringBuilder form = new StringBuilder();
        said.forEach((name, value) -> {
            if (!value.isEmpty()) {
                form.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(name)
                        .append("\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n").append(value).append("\r\n");
            }
        });
        form.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(doc.id()).append(".txt\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n").append(doc.body())
                .append("\r\n--").append(BOUNDARY).append("--\r\n");
        JsonNode answer = ask(HttpRequest.newBuilder(URI.create(base + "/api/v1/records"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        return answer.path("record").path("id").asString();
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.header("Authorization", authorization).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private JsonNode search(String words, int most, int page) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(base + "/api/v1/search?size=" + most + "&page=" + page + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8))).GET());
    }

    @Override
    public List<String> find(String words, int most) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        search(words, most, 1).path("hits").forEach(hit -> found.add(docOf.getOrDefault(hit.path("recordId").asString(), "")));
        return found;
    }

    @Override
    public Set<String> exact(String words) throws IOException, InterruptedException {
        Set<String> found = new HashSet<>();
        for (int page = 1; page <= MOST; page++) {
            JsonNode hits = search(words, MOST, page).path("hits");
            hits.forEach(hit -> {
                if (!hit.path("approximate").asBoolean()) {
                    found.add(docOf.getOrDefault(hit.path("recordId").asString(), ""));
                }
            });
            if (hits.size() < MOST) {
                break;
            }
        }
        return found;
    }

    @Override
    public void close() {
        client.close();
    }
}
