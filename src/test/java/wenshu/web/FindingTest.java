package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import wenshu.archive.Access;
import wenshu.archive.Archive;
import wenshu.archive.Entry;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.extract.Samples;
import wenshu.home.IdKeys;

/** Finding over HTTP, in pages, interface and spreadsheet: what is found, what is masked, what stays unseen. */
class FindingTest extends ServiceTest {

    private static final String ID = "990101199001010019";
    private static final String PHONE = "13900000427";
    private static final String SECRET = "绛帐台密件";
    private static String open;

    @Autowired
    private Archive archive;
    @Autowired
    private IdKeys keys;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();

    @BeforeEach
    void papers() {
        if (open != null) {
            return;
        }
        open = archive.add(new Submission(Entry.of("关于推荐琉光匠人候选人的报告（联系电话" + PHONE + "）", "示人社报〔2024〕88号", 2024, "报告",
                        "示例市琉光工艺厂", List.of(), "身份证 " + ID).of("示例市琉光工艺厂").inScheme("琉光匠人选拔")
                        .about(List.of(new Mention("阮琉光", "示例市琉光工艺厂", keys.of(ID), IdKeys.shown(ID), "推荐"))), Origin.RECEIVED,
                List.of(FileIn.of("报告.txt", ("现推荐阮琉光，身份证号" + ID + "，手机" + PHONE + "。\n=HYPERLINK(\"http://x\")琉光").getBytes(
                        StandardCharsets.UTF_8))))).record().id();
        archive.add(new Submission(Entry.of(SECRET + "琉光匠人", "示人社密〔2024〕1号", 2024, "密件种", SECRET + "机关", List.of(), "")
                .about(List.of(new Mention("阮琉光", SECRET + "单位", "", "", "入选"))).inScheme(SECRET).held("档案室", Access.SECTION),
                Origin.RECEIVED, List.of(FileIn.of("密.txt", ("阮琉光 琉光 " + SECRET).getBytes(StandardCharsets.UTF_8)))));
        archive.settle();
    }

    @Test
    void numbersAreMaskedWhereverAHitIsShown() throws Exception {
        signIn("nigao");
        String pages = page("/search?q=" + encoded("琉光")) + page("/search?q=" + encoded("阮琉光")) + page("/people?name=" + encoded("阮琉光"))
                + page("/records/" + open + "?q=" + encoded("阮琉光") + "&as=text") + page("/search/suggest?q=" + encoded("关于推荐琉光"))
                + page("/records/" + open + "/similar");
        String answers = text(send(as("nigao", "/api/v1/search?q=" + encoded("琉光")))) + text(send(as("nigao", "/api/v1/people?name=" + encoded("阮琉光"))))
                + text(send(as("nigao", "/api/v1/suggest?q=" + encoded("关于推荐琉光"))));
        assertThat(pages + answers).contains("阮琉光").doesNotContain(ID).doesNotContain(PHONE);
        String sheet = unzipped(get("/search/export?q=" + encoded("琉光")).body());
        assertThat(sheet).contains("阮琉光", "990101********0019", "139****0427").doesNotContain(ID).doesNotContain(PHONE)
                // Text that looks like a formula stays text.
                .doesNotContain("<f>").contains("=HYPERLINK");
    }

    @Test
    void aSpreadsheetIsShownSheetBySheetAsATable() throws Exception {
        signIn("nigao");
        String sheet = archive.add(new Submission(Entry.of("绛桃名单", "", 2024, "名单", "", List.of(), ""), Origin.RECEIVED,
                List.of(FileIn.of("绛桃.xlsx", Samples.workbook(false, "绛桃", "", "<b>示例厂</b>", PHONE))))).record().id();
        assertThat(page("/records/" + sheet + "?q=" + encoded("绛桃"))).contains("<th scope=\"rowgroup\" colspan=\"4\">名单</th>")
                .contains("<td><mark>绛桃</mark></td><td></td><td>&lt;b&gt;示例厂&lt;/b&gt;</td><td>139****0427</td>");
        archive.add(new Submission(Entry.of("花名册", "", 2024, "名单", "", List.of(), ""), Origin.RECEIVED,
                List.of(FileIn.of("花名册.xls", Samples.workbook(true, new TreeMap<>(Map.of("1 班", List.of("示例甲"), "2 班", List.of("碧梧子"))))))));
        archive.settle();
        String found = page("/search?q=" + encoded("碧梧子"));
        assertThat(found).contains("花名册.xls，第 2 张工作表“2 班”");
        String place = page(found.replaceAll("(?s).*<div class=\"where\"><a href=\"([^\"]*)\".*", "$1").replace("&amp;", "&"));
        assertThat(place).contains("class=\"textpages\"", "data-page=\"2\"", ">第 2 张工作表“2 班”</a>", ">第 1 张工作表</h3>");
        assertThat(unzipped(get("/search/export?q=" + encoded("碧梧子")).body())).contains("第 2 张工作表“2 班”", "页码或工作表");
    }

    @Test
    void whatIsNotToBeSeenLeavesNoTraceAnywhere() throws Exception {
        signIn("nigao");
        String all = page("/search?q=" + encoded("琉光")) + page("/search?q=" + encoded(SECRET)) + page("/people?name=" + encoded("阮琉光"))
                + page("/search/suggest?q=" + encoded("绛帐")) + unzipped(get("/search/export?q=" + encoded("阮琉光")).body())
                + text(send(as("nigao", "/api/v1/search?q=" + encoded("琉光")))) + text(send(as("nigao", "/api/v1/people?name=" + encoded("阮琉光"))))
                + text(send(as("nigao", "/api/v1/suggest?q=" + encoded("绛帐"))));
        assertThat(all.replace("没有找到“<b>" + SECRET + "</b>”", "").replace("value=\"" + SECRET + "\"", "")
                .replace("<title>" + SECRET + " - 检索", "")).doesNotContain("密件种", SECRET);
        assertThat(json(send(as("nigao", "/api/v1/search?q=" + encoded("琉光")))).get("total").asLong()).isEqualTo(1);
        JsonNode archivist = json(send(as("dangan", "/api/v1/people?name=" + encoded("阮琉光"))));
        assertThat(archivist.get("people").size()).isEqualTo(2);
        assertThat(archivist.get("answer").asString()).contains("1 位获得过");
        assertThat(json(send(as("nigao", "/api/v1/people?name=" + encoded("阮琉光")))).get("answer").asString())
                .isEqualTo("推荐过，没有看到结果：2024年琉光匠人选拔（推荐，示人社报〔2024〕88号）。");
    }

    @Test
    void anIdNumberFindsThePersonAndStaysOutOfTheAddress() throws Exception {
        signIn("nigao");
        HttpResponse<byte[]> answer = get("/search?q=" + ID);
        assertThat(answer.uri().toString()).doesNotContain(ID).contains("idkey=");
        assertThat(text(answer)).contains("身份证号相符", "看阮琉光的历年文件").doesNotContain(ID);
        assertThat(json(send(as("nigao", "/api/v1/search?q=" + ID))).get("total").asLong()).isEqualTo(1);
    }

    @Test
    void oneSearchesWithinWhatWasFoundAndNarrowsIt() {
        JsonNode found = json(send(as("dangan", "/api/v1/search?q=" + encoded("琉光") + "&within=" + encoded("阮琉光\n推荐") + "&unit="
                + encoded("示例市琉光工艺厂") + "&person=" + encoded("阮琉光") + "&order=oldest")));
        assertThat(found.get("total").asLong()).isEqualTo(1);
        assertThat(found.get("facets").findValuesAsString("field")).contains("year", "kind", "issuer", "unit", "scheme", "person", "origin");
        assertThat(json(send(as("dangan", "/api/v1/search?whole=1&q=" + encoded("阮琉")))).get("total").asLong()).isZero();
        assertThat(json(send(as("dangan", "/api/v1/search?whole=1&q=" + encoded("阮琉光")))).get("total").asLong()).isEqualTo(2);
        assertThat(json(send(as("dangan", "/api/v1/search?q=" + encoded("琉光") + "&within=" + encoded("并不在内的话")))).get("total").asLong())
                .isZero();
        assertThat(json(send(as("nigao", "/api/v1/suggest?q=" + encoded("阮琉")))).get(0).get("text").asString()).isEqualTo("阮琉光");
        assertProblem(send(as("nigao", "/api/v1/people?name=%20")), 422, "NAME");
        assertProblem(send(as("nigao", "/api/v1/records/R20200101-NOTHERE1/similar")), 404, "NO_SUCH_RECORD");
    }

    @Test
    void aSearchIsKeptAndOnlyAsASearch() throws Exception {
        signIn("shenhe");
        String token = token(page("/search?q=" + encoded("琉光") + "&year=2024"));
        String kept = post("/search/saved", "_csrf=" + token + "&name=" + encoded("匠人") + "&q=" + encoded("琉光") + "&year=2024&next=//evil.example");
        assertThat(kept).contains("/search?q=" + encoded("琉光") + "&amp;year=2024").doesNotContain("evil");
        assertThat(page("/search/saved")).contains("匠人").contains("琉光，年度 2024");
        assertThat(post("/search/saved/rename", "_csrf=" + token + "&from=" + encoded("匠人") + "&to=" + encoded("琉光匠人"))).contains("琉光匠人");
        assertThat(post("/search/saved/delete", "_csrf=" + token + "&name=" + encoded("琉光匠人"))).contains("还没有保存的检索");
    }

    private void signIn(String login) throws IOException, InterruptedException {
        String token = token(page("/login"));
        post("/login", "_csrf=" + token + "&username=" + login + "&password=" + encoded(PASSWORD));
    }

    private String page(String path) throws IOException, InterruptedException {
        return text(get(path));
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base() + path)).header("Accept", "text/html,*/*").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String post(String path, String form) throws IOException, InterruptedException {
        return text(client.send(HttpRequest.newBuilder(URI.create(base() + path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(body(form)).build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static String token(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String unzipped(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                all.append(Pattern.compile("&#x([0-9a-f]+);").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)))));
            }
        }
        assertThat(all.toString()).contains("sheetData");
        return all.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
