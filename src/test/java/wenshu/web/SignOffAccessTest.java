package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.signoff.SignOff;
import wenshu.signoff.SignOffs;
import wenshu.signoff.flow.Party;
import wenshu.signoff.flow.Route;
import wenshu.signoff.flow.Step;

/** Every act of every step, tried by everybody: only those pass whose step it is. */
class SignOffAccessTest extends ServiceTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final List<String> EVERYBODY = List.of("nigao", "shenhe", "huiqian", "qianfa", "yongyin", "dangan", "admin");
    /** The act that each step is there for, and whose it is. */
    private static final Map<Step, String[]> OWN = new LinkedHashMap<>();

    static {
        OWN.put(Step.REVIEW, new String[] {"agree", "shenhe"});
        OWN.put(Step.COSIGN, new String[] {"agree", "huiqian"});
        OWN.put(Step.SIGN, new String[] {"sign", "qianfa"});
        OWN.put(Step.SEAL, new String[] {"seal", "yongyin"});
        OWN.put(Step.DISPATCH, new String[] {"dispatch", "yongyin"});
        OWN.put(Step.FILING, new String[] {"close", "dangan"});
    }

    @Autowired
    private Desk desk;
    @Autowired
    private SignOffs signOffs;

    /** Somebody with a browser. */
    private final class Session {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        private String token = "";

        Session(String login) throws Exception {
            page("/login");
            post("/login", "username", login, "password", PASSWORD);
            page("/");
        }

        String page(String path) throws IOException, InterruptedException {
            String body = client.send(anonymous(path).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
            Matcher found = TOKEN.matcher(body);
            if (found.find()) {
                token = found.group(1);
            }
            return body;
        }

        HttpResponse<String> post(String path, String... pairs) throws IOException, InterruptedException {
            StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
            for (int i = 0; i < pairs.length; i += 2) {
                form.append('&').append(pairs[i]).append('=').append(encoded(pairs[i + 1]));
            }
            return client.send(anonymous(path).header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString())).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private DeskDraft draft() {
        return desk.add("关于核对权限的通知", "---\n文种: 通知\n发文机关: 示例市人力资源和社会保障局\n发文字号: 示人社权〔2026〕【待填：顺序号】号\n"
                + "标题: 示例市人力资源和社会保障局关于核对权限的通知\n主送: 各县（区）人力资源和社会保障局\n成文日期: 【待填：成文日期】\n---\n\n"
                + "现将有关事项通知如下，请遵照执行。\n", "nigao");
    }

    @Test
    void onlyWhoeverHasTheStepDoesItAndNobodyDoesAnother() throws Exception {
        Map<String, Session> sessions = new LinkedHashMap<>();
        for (String login : EVERYBODY) {
            sessions.put(login, new Session(login));
        }
        DeskDraft draft = draft();
        for (String login : EVERYBODY) {
            if (!login.equals("nigao")) {
                HttpResponse<String> sent = sessions.get(login).post("/drafts/" + draft.id() + "/send", "version", "" + draft.version(),
                        "reviewer", login, "signer", "qianfa");
                assertThat(sent.statusCode()).as(login + " as the reviewer of what he sends").isBetween(403, 422);
            }
        }
        SignOff now = signOffs.start("nigao", draft.id(), draft.version(),
                new Route("shenhe", List.of(new Party.Office("财务科")), "qianfa"), "");
        for (Map.Entry<Step, String[]> step : OWN.entrySet()) {
            assertThat(now.passage().step()).isEqualTo(step.getKey());
            String leg = Integer.toString(now.passage().leg());
            for (String login : EVERYBODY) {
                assertThat(sessions.get(login).page("/signoffs/" + now.id())).contains("关于核对权限的通知");
                for (String act : List.of("agree", "sign", "seal", "dispatch", "close", "return", "withdraw")) {
                    boolean own = login.equals(step.getValue()[1]) && (act.equals(step.getValue()[0]) || act.equals("return"));
                    boolean takeBack = act.equals("withdraw") && login.equals(step.getKey().numbered() ? "qianfa" : "nigao");
                    if (!own && !takeBack) {
                        int status = sessions.get(login).post("/signoffs/" + now.id() + "/" + act, "leg", leg, "opinion", "试",
                                "reason", "试", "to", "DRAFTING").statusCode();
                        assertThat(status).as(step.getKey() + ": " + login + " " + act).isIn(403, 409);
                        assertThat(signOffs.find(now.id()).passage()).isEqualTo(now.passage());
                    }
                }
            }
            assertThat(send(anonymous("/signoffs/" + now.id() + "/" + step.getValue()[0]).header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(body("leg=" + leg))).statusCode())
                    .as("without signing in").isIn(302, 403);
            HttpResponse<String> done = sessions.get(step.getValue()[1]).post("/signoffs/" + now.id() + "/" + step.getValue()[0],
                    "leg", leg, "opinion", "同意", "override", "示例");
            assertThat(done.statusCode()).as(() -> step.getKey() + " " + done.body()).isEqualTo(200);
            now = signOffs.find(now.id());
        }
        assertThat(now.passage().step()).isEqualTo(Step.FILED);
        assertThat(now.number()).isEqualTo("示人社权〔" + java.time.LocalDate.now().getYear() + "〕1号");
    }

    @Test
    void theRegisterIsKeptByWhoeverGivesTheNumbersAndDutiesByTheAdministrator() throws Exception {
        for (String login : EVERYBODY) {
            Session session = new Session(login);
            assertThat(session.page("/register")).contains("发文登记簿");
            HttpResponse<String> entered = session.post("/register/enter", "code", "示人社试", "year", "2026", "sequence", "1", "issuer",
                    "示例市人力资源和社会保障局", "title", "纸上发的", "date", "2026-01-05");
            assertThat(entered.statusCode()).as(login).isEqualTo(login.equals("yongyin") ? 200 : 403);
            assertThat(session.post("/register/start", "code", "示人社试二", "year", "2026", "next", "9", "issuer", "示例市人力资源和社会保障局")
                    .statusCode()).as(login).isEqualTo(login.equals("yongyin") ? 200 : 403);
            DeskDraft own = draft();
            assertThat(session.post("/drafts/" + own.id() + "/issue", "version", "" + own.version()).statusCode()).as(login)
                    .isEqualTo(login.equals("yongyin") ? 422 : 403);
            assertThat(session.post("/manage/people/dangan/duties", "duty", "ARCHIVE").statusCode()).as(login)
                    .isEqualTo(login.equals("admin") ? 200 : 403);
        }
        Session keeper = new Session("yongyin");
        HttpResponse<String> twice = keeper.post("/register/enter", "code", "示人社试", "year", "2026", "sequence", "1", "issuer",
                "示例市人力资源和社会保障局", "title", "又一份", "date", "2026-01-05");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("这个号已用于《纸上发的》").doesNotContain("Exception");
        HttpResponse<byte[]> sheet = send(anonymous("/register/sheet.xlsx?code=" + encoded("示人社试") + "&year=2026"));
        assertThat(sheet.statusCode()).as("nothing without signing in").isIn(302, 401);
    }

    @Test
    void whoeverActsOnAnOldPageIsTold() throws Exception {
        DeskDraft draft = draft();
        SignOff sent = signOffs.start("nigao", draft.id(), draft.version(), new Route("shenhe", List.of(), "qianfa"), "");
        Session session = new Session("shenhe");
        String leg = Integer.toString(sent.passage().leg());
        assertThat(session.post("/signoffs/" + sent.id() + "/agree", "leg", leg, "opinion", "").statusCode()).isEqualTo(200);
        HttpResponse<String> again = session.post("/signoffs/" + sent.id() + "/return", "leg", leg, "to", "DRAFTING", "reason", "改主意");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("刚刚由周若岚办过", "您的操作没有生效");
        HttpResponse<String> unsaid = new Session("qianfa").post("/signoffs/" + sent.id() + "/return", "leg", "2", "to", "DRAFTING", "reason", " ");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("没有写明理由");
        assertThat(Set.of(404)).contains(new Session("qianfa").post("/signoffs/999999/agree", "leg", "1").statusCode());
    }
}
