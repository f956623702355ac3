package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import wenshu.archive.Access;
import wenshu.archive.Archive;
import wenshu.archive.Entry;
import wenshu.archive.Link;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.audit.AuditTrail;
import wenshu.audit.Filter;
import wenshu.audit.Subject;
import wenshu.extract.Samples;

/**
 * Every route there is, tried by people who may see a record and by people who may not. The routes are taken from the
 * service itself: one that is new is tried too, or must be named here.
 */
class RecordRightsTest extends ServiceTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String TITLE = "隐示甲乙丙方案";
    private static final String WORDS = "寒江雪影独钓";
    private static final String FILE = "密件.docx";
    private static final byte[] PAPER = Samples.docx(TITLE + "\n" + WORDS);
    private static final List<String> INSIDE = List.of("nigao", "dangan");
    private static final List<String> OUTSIDE = List.of("huiqian", "admin", "shenji");
    /** Routes with variables that name something else than a record. Whoever adds one here has looked at who may see it: custody and packages are the
     * archivists' own. */
    private static final Set<String> NO_RECORD = Set.of("drafts", "signoffs", "forms", "batches", "manage", "register", "templates",
            "searches", "notices", "intake", "custody", "pack", "packages", "verify", "webjars", "assets", "upper", "actuator", "v3", "error", "photos", "sheets");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;
    @Autowired
    private Archive archive;
    @Autowired
    private AuditTrail audit;
    private static String hidden;
    private static String open;

    @BeforeEach
    void archiveOne() {
        if (hidden != null) {
            return;
        }
        Entry entry = Entry.UNKNOWN.titled(TITLE).in(2024).ofKind("通知").inScheme("隐示选拔").about(List.of(Mention.of("欧阳隐示")))
                .held("专业技术人员管理科", Access.SECTION);
        hidden = archive.add(new Submission(entry, Origin.RECEIVED, List.of(Submission.FileIn.of(FILE, PAPER)))).record().id();
        Record seen = archive.add(new Submission(Entry.UNKNOWN.titled("公开的示例").in(2024).held("专业技术人员管理科", Access.HOUSE),
                Origin.RECEIVED, List.of(Submission.FileIn.of("公开.txt", "公开的示例内容".getBytes(StandardCharsets.UTF_8))))).record();
        open = seen.id();
        archive.catalogue().link(open, 1, new Link(Link.Kind.REPLACES, hidden), "dangan", "");
        archive.settle();
    }

    @Test
    void everyRouteToARecordIsShutForThoseWhoMayNotSeeIt() throws Exception {
        List<String> tried = new ArrayList<>();
        for (String login : OUTSIDE) {
            Session session = new Session(login);
            for (Route route : routes()) {
                if (!route.ofRecord()) {
                    continue;
                }
                HttpResponse<String> answer = session.ask(route.method(), route.filled(hidden));
                String what = login + " " + route.method() + " " + route.pattern() + " " + answer.statusCode();
                tried.add(what);
                if (route.method().equals("GET")) {
                    assertThat(answer.statusCode()).as(what).isEqualTo(404);
                } else {
                    assertThat(answer.statusCode()).as(what).isIn(400, 403, 404, 415, 422);
                }
                assertThat(answer.body()).as(what).doesNotContain(TITLE).doesNotContain(WORDS).doesNotContain("欧阳隐示");
            }
        }
        assertThat(tried).hasSizeGreaterThan(40);
        assertThat(archive.record(hidden).version()).isEqualTo(1);
    }

    @Test
    void thoseWhoMaySeeItDo() throws Exception {
        for (String login : INSIDE) {
            Session session = new Session(login);
            for (Route route : routes()) {
                if (route.ofRecord() && route.method().equals("GET") && route.plain()) {
                    assertThat(session.ask("GET", route.filled(hidden)).statusCode()).as(login + " " + route.pattern()).isEqualTo(200);
                }
            }
            assertThat(session.ask("GET", "/records/" + open).body()).contains(TITLE);
            assertThat(session.ask("GET", "/records").body()).contains(TITLE);
        }
    }

    @Test
    void noPageListCountSuggestionOrLinkTellsOfIt() throws Exception {
        String asked = "?q=" + encoded(WORDS) + "&name=" + encoded("欧阳隐示") + "&text=" + encoded("隐示") + "&prefix=" + encoded("隐示")
                + "&typed=" + encoded("隐示") + "&size=100&year=2024";
        for (String login : OUTSIDE) {
            Session session = new Session(login);
            for (Route route : routes()) {
                if (route.method().equals("GET") && !route.pattern().contains("{")) {
                    for (String query : login.equals("huiqian") ? List.of("", asked) : List.of(asked)) {
                        HttpResponse<String> answer = session.ask("GET", route.pattern() + query);
                        // The auditor's list names records by their ids, and nothing else of them.
                        assertThat(answer.body()).as(login + " " + route.pattern() + query).doesNotContain(TITLE).doesNotContain("隐示选拔");
                        if (!route.pattern().endsWith("/audit")) {
                            assertThat(answer.body()).as(login + " " + route.pattern() + query).doesNotContain(hidden);
                        }
                    }
                }
            }
            assertThat(session.ask("GET", "/records/" + open).body()).contains("公开的示例").doesNotContain(TITLE).doesNotContain(hidden);
            assertThat(session.ask("GET", "/api/v1/records/" + open + "/links").body()).isEqualTo("[]");
            assertThat(session.ask("GET", "/api/v1/search?q=" + encoded(WORDS)).body()).contains("\"total\":0");
            int counted = total(session.ask("GET", "/api/v1/records?size=1").body());
            assertThat(counted).isLessThan(total(new Session("dangan").ask("GET", "/api/v1/records?size=1").body()));
        }
        HttpResponse<byte[]> twin = send(new Multipart().file("files", "另名.docx", PAPER)
                .in(as("huiqian", "/api/v1/records")));
        assertProblem(twin, 409, "DUPLICATE_HIDDEN");
        assertThat(text(twin)).doesNotContain(TITLE).doesNotContain(hidden);
    }

    @Test
    void whatIsFiledBelongsToTheSectionOfWhoeverFilesItAndClassifiedPapersToItAlone() {
        HttpResponse<byte[]> plain = send(new Multipart().file("files", "科室.txt", "财务科的普通材料".getBytes(StandardCharsets.UTF_8))
                .in(as("huiqian", "/api/v1/records")));
        assertThat(json(plain).get("record").get("elements").get("归档科室").asString()).isEqualTo("财务科");
        assertThat(json(plain).get("record").get("elements").get("开放范围").asString()).isEqualTo("全局");
        HttpResponse<byte[]> secret = send(new Multipart().file("files", "涉密.txt", "财务科的涉密材料".getBytes(StandardCharsets.UTF_8))
                .field("secrecy", "秘密★10年").in(as("huiqian", "/api/v1/records")));
        String id = json(secret).get("record").get("id").asString();
        assertThat(archive.record(id).entry().access()).isEqualTo(Access.SECTION);
        assertThat(send(as("nigao", "/api/v1/records/" + id)).statusCode()).isEqualTo(404);
        assertThat(send(as("dangan", "/api/v1/records/" + id)).statusCode()).isEqualTo(200);
        assertThat(audit.of(Subject.RECORD, id)).singleElement().satisfies(line ->
                assertThat(line.who()).isEqualTo("huiqian"));
    }

    @Test
    void onlyAuditorsReadTheAuditAndTheyChangeNothing() throws Exception {
        for (String login : List.of("nigao", "dangan", "admin")) {
            assertThat(send(as(login, "/api/v1/audit")).statusCode()).as(login).isEqualTo(403);
            assertThat(new Session(login).ask("GET", "/audit").statusCode()).as(login).isEqualTo(403);
        }
        assertThat(json(send(as("shenji", "/api/v1/audit/verdict"))).get("badSeq").asInt()).isZero();
        long lines = audit.count(Filter.ALL);
        Session auditor = new Session("shenji");
        assertThat(auditor.ask("GET", "/audit?check=1").body()).contains("审计链完好");
        assertThat(send(new Multipart().file("files", "a.txt", "审计员的文件".getBytes(StandardCharsets.UTF_8))
                .in(as("shenji", "/api/v1/records"))).statusCode()).isEqualTo(403);
        assertThat(auditor.ask("POST", "/drafts").statusCode()).isEqualTo(403);
        assertThat(audit.count(Filter.ALL)).isEqualTo(lines);
    }

    /** A route of the service. */
    private record Route(String method, String pattern) {

        boolean ofRecord() {
            return pattern.startsWith("/records/{") || pattern.startsWith("/api/v1/records/{");
        }

        /** Whether it needs nothing but the record and its file. */
        boolean plain() {
            return !pattern.replaceAll("\\{(id|file|version|name)}", "").contains("{");
        }

        String filled(String id) {
            return pattern.replaceFirst("\\{[^}]+}", id).replaceAll("\\{(file|name)}", encoded(FILE)).replaceAll("\\{[^}]+}", "1");
        }

        String first() {
            return pattern.replaceFirst("^/(api/v1/)?", "").replaceFirst("/.*", "");
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        Set<String> unlisted = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    Route route = new Route(method.name(), pattern);
                    if (pattern.contains("{") && !route.ofRecord() && !NO_RECORD.contains(route.first())) {
                        unlisted.add(method + " " + pattern);
                    }
                    routes.add(route);
                }
            }
        }
        assertThat(unlisted).as("routes that nobody has said whether they show records").isEmpty();
        return routes;
    }

    private static int total(String json) {
        Matcher total = Pattern.compile("\"total\":(\\d+)").matcher(json);
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Somebody with a browser. */
    private final class Session {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private String token = "";

        Session(String login) throws Exception {
            ask("GET", "/login");
            form("/login", "username=" + login + "&password=" + encoded(PASSWORD));
            ask("GET", "/");
        }

        HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
            if (path.startsWith("/api/")) {
                // By the session, which costs no check of a password.
                return client.send(anonymous(path).header("X-CSRF-TOKEN", token)
                        .method(method, HttpRequest.BodyPublishers.noBody()).build(), text());
            }
            if (!method.equals("GET")) {
                return form(path, "version=1&leg=1&reason=x&kind=ANSWERS&other=" + open + "&why=x");
            }
            HttpResponse<String> answer = client.send(anonymous(path).header("Accept", "text/html").build(), text());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        }

        private HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
            return client.send(anonymous(path).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + encoded(token))).build(), text());
        }

        private HttpResponse.BodyHandler<String> text() {
            return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
        }
    }
}
