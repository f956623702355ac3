package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wenshu.desk.Desk;
import wenshu.org.Accounts;
import wenshu.org.Role;

/** Sessions and pages as a browser sees them, without a browser. */
class PageSecurityTest extends ServiceTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @Autowired
    private Accounts accounts;
    @Autowired
    private Desk desk;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    @Test
    void signingInGivesANewSessionAndSigningOutEndsIt() throws Exception {
        get("/login");
        String before = session();
        assertThat(signIn("nigao")).contains("草稿");
        String after = session();
        assertThat(after).isNotEqualTo(before);
        String token = token(get("/drafts"));
        post("/logout", "_csrf=" + token);
        cookies.getCookieStore().add(URI.create(base()), new HttpCookie("WENSHU", after));
        assertThat(get("/drafts")).contains("<h1>登录</h1>");
    }

    @Test
    void formsWithoutTheTokenAreRefusedAsAPage() throws Exception {
        signIn("nigao");
        HttpResponse<String> answer = send("/drafts", "x=1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有权限").contains("页面已过期");
    }

    @Test
    void closedAccountIsOutAtItsNextRequest() throws Exception {
        accounts.add("leaver", "离任示例", "办公室", Role.DRAFTER, PASSWORD);
        assertThat(signIn("leaver")).contains("草稿");
        accounts.setEnabled("leaver", false);
        assertThat(get("/drafts")).contains("<h1>登录</h1>");
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() throws Exception {
        String evil = "<img src=x onerror=alert(1)>\"'${7*7}[[${7*7}]]";
        long id = desk.add(evil, "</textarea><script>alert(1)</script>", "nigao").id();
        signIn("nigao");
        for (String page : new String[] {get("/drafts"), get("/drafts/" + id), get("/search?q=" + encoded(evil))}) {
            assertThat(page).doesNotContain("<img src=x").doesNotContain("<script>alert").contains("&lt;").doesNotContain("49[[");
        }
        desk.remove(id);
    }

    @Test
    void pagesOfWhatIsNotThereAndOfWhatIsWrongAreChinese() throws Exception {
        signIn("nigao");
        assertThat(get("/records/nothing")).contains("没有找到").contains("lang=\"zh-CN\"");
        assertThat(get("/drafts/999999")).contains("没有这份草稿");
        assertThat(get("/drafts/abc")).contains("请求有误");
        assertThat(get("/forms/nothing")).contains("没有名为");
        assertThat(get("/actuator/env")).contains("没有找到");
        assertThat(get("/search?q=" + encoded("字".repeat(300)))).contains("role=\"alert\"");
    }

    private String signIn(String login) throws Exception {
        String token = token(get("/login"));
        return post("/login", "username=" + login + "&password=" + encoded(PASSWORD) + "&_csrf=" + token);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("WENSHU"))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    private static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).as("a token in the page").isTrue();
        return matcher.group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(anonymous(path).header("Accept", "text/html").build(), text()).body();
    }

    private String post(String path, String form) throws IOException, InterruptedException {
        return send(path, form).body();
    }

    private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        return client.send(anonymous(path).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), text());
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
