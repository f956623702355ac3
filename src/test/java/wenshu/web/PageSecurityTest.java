package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
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

    @Test
    void anAdministratorAddsAnAccountAndItsOwnerChangesThePassword() throws Exception {
        signIn("admin");
        String form = "login=newcomer&name=" + encoded("新来示例") + "&unit=" + encoded("办公室") + "&role=DRAFTER&password=";
        String token = token(get("/manage"));
        assertThat(post("/manage/people", form + "kurz&_csrf=" + token)).contains("密码须为").contains("value=\"新来示例\"");
        assertThat(post("/manage/people", form + encoded(PASSWORD) + "&_csrf=" + token)).contains("已新增").contains("newcomer");
        assertThat(post("/manage/people", form + encoded(PASSWORD) + "&_csrf=" + token)).contains("登录名已被使用");
        cookies.getCookieStore().removeAll();
        signIn("newcomer");
        String own = token(get("/password"));
        assertThat(post("/password", change("falsch-12", "neu-5678-x", "neu-5678-x", own))).contains("密码不对");
        assertThat(post("/password", change(PASSWORD, "neu-5678-x", "neu-5678-y", own))).contains("不一样");
        assertThat(post("/password", change(PASSWORD, encoded(PASSWORD), encoded(PASSWORD), own))).contains("与现在的密码相同");
        assertThat(post("/password", change(PASSWORD, "kurz", "kurz", own))).contains("密码须为");
        assertThat(post("/password", change(PASSWORD, "neu-5678-x", "neu-5678-x", own))).contains("<h1>登录</h1>").contains("密码已修改");
        assertThat(get("/drafts")).as("every earlier sign-in has ended").contains("<h1>登录</h1>");
        assertThat(signIn("newcomer", "neu-5678-x")).contains("草稿");
        assertThat(post("/manage/people", form + encoded(PASSWORD) + "&_csrf=" + token(get("/drafts")))).contains("没有权限");
    }

    @Test
    void anAdministratorStopsAnAccountAndGivesAnotherPassword() throws Exception {
        signIn("admin");
        String token = token(get("/manage"));
        post("/manage/people", "login=parting&name=" + encoded("分别示例") + "&unit=" + encoded("办公室") + "&role=DRAFTER&password="
                + encoded(PASSWORD) + "&_csrf=" + token);
        assertThat(post("/manage/people/parting/password", "password=kurz&_csrf=" + token)).contains("密码须为");
        assertThat(post("/manage/people/parting/password", "password=neu-5678-y&_csrf=" + token)).doesNotContain("密码须为");
        cookies.getCookieStore().removeAll();
        assertThat(signIn("parting", PASSWORD)).as("the old one").contains("<h1>登录</h1>");
        assertThat(signIn("parting", "neu-5678-y")).contains("草稿");
        cookies.getCookieStore().removeAll();
        signIn("admin");
        token = token(get("/manage"));
        assertThat(post("/manage/people/admin/enabled", "enabled=false&_csrf=" + token)).contains("不能停用自己的账号");
        post("/manage/people/parting/enabled", "enabled=false&_csrf=" + token);
        cookies.getCookieStore().removeAll();
        assertThat(signIn("parting", "neu-5678-y")).as("stopped").contains("<h1>登录</h1>");
        signIn("admin");
        assertThat(get("/manage")).as("still admitted").contains("分别示例");
    }

    private static String change(String old, String password, String again, String token) {
        return "old=" + encoded(old) + "&password=" + password + "&again=" + again + "&_csrf=" + token;
    }

    @Test
    void theTablesOfNamesAreKeptByTheAdministrator() throws Exception {
        signIn("admin");
        String page = get("/manage/names");
        Matcher seen = Pattern.compile("value=\"UNITS\"><input type=\"hidden\" name=\"seen\" value=\"([^\"]+)").matcher(page);
        assertThat(seen.find()).isTrue();
        String rest = "&table=UNITS&seen=" + seen.group(1) + "&_csrf=" + token(page);
        assertThat(post("/manage/names", "lines=" + encoded("虚构局") + rest)).contains("第 1 行").contains("短名=全名").contains("虚构局");
        assertThat(post("/manage/names", "lines=" + encoded("# 说明\r\n虚构局=示例市虚构管理局") + rest)).contains("已保存")
                .contains("虚构局=示例市虚构管理局");
        assertThat(post("/manage/names", "lines=" + rest)).contains("被别人改过");
        assertThat(get("/audit")).as("an administrator is no auditor").doesNotContain("单位简称表");
    }

    @Test
    void longAndBrokenAddressesAreAnsweredInChinese() throws Exception {
        signIn("nigao");
        assertThat(get("/search?q=" + encoded("“".repeat(4000)))).contains("超过 256 个字符");
        assertThat(raw("/search?q=%")).startsWith("HTTP/1.1 400").contains("请求有误");
        assertThat(raw("/search?q={|}^`\"<>")).startsWith("HTTP/1.1 200");
        assertThat(raw("/search?q=\u00ff\u00fe")).startsWith("HTTP/1.1 400").contains("请求有误").doesNotContain("Bad Request</h1>");
    }

    /** What is answered to an address that no client library would send. */
    private String raw(String path) throws IOException {
        URI there = URI.create(base());
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\nCookie: WENSHU="
                    + session() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String signIn(String login) throws Exception {
        return signIn(login, PASSWORD);
    }

    private String signIn(String login, String password) throws Exception {
        String token = token(get("/login"));
        return post("/login", "username=" + login + "&password=" + encoded(password) + "&_csrf=" + token);
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
