package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SignInTest extends ServiceTest {

    @Test
    void pagesSendStrangersToTheSignInPage() {
        HttpResponse<byte[]> answer = send(anonymous("/drafts").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders() {
        HttpResponse<byte[]> answer = send(anonymous("/login"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'").contains("script-src 'self'").doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(text(answer)).doesNotContain("<style").doesNotContain(" style=").doesNotContain("onclick");
    }

    @Test
    void interfaceTellsStrangersInChinese() {
        HttpResponse<byte[]> answer = send(anonymous("/api/v1/templates"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(json(answer).get("detail").asString()).contains("尚未登录");
    }

    @Test
    void administratorsPagesAreClosedToOthers() {
        assertThat(send(as("nigao", "/api/v1/verify").POST(body(""))).statusCode()).isEqualTo(403);
    }

    @Test
    void browserWithRememberedPasswordNeedsTheTokenAgainstForgery() {
        HttpResponse<byte[]> forged = send(as("admin", "/api/v1/verify").header("Sec-Fetch-Site", "cross-site")
                .POST(body("")));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(json(forged).get("code").asString()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void unknownAddressIsExplainedWithoutInternals() {
        HttpResponse<byte[]> answer = send(as("nigao", "/api/v1/nothing"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("status").asInt()).isEqualTo(404);
        assertThat(json(answer).get("faults").get(0).get("message").asString()).contains("没有这个页面");
        assertThat(text(answer)).doesNotContain("Exception").doesNotContain("springframework");
    }

    @Test
    void fiveWrongPasswordsLockTheName() {
        for (int i = 0; i < 5; i++) {
            HttpResponse<byte[]> answer = send(anonymous("/api/v1/templates")
                    .header("Authorization", basic("guessed", "wrong" + i)));
            assertThat(json(answer).get("code").asString()).isEqualTo("SIGN_IN_REQUIRED");
        }
        HttpResponse<byte[]> locked = send(anonymous("/api/v1/templates").header("Authorization", basic("guessed", "x")));
        assertThat(json(locked).get("code").asString()).isEqualTo("SIGN_IN_LOCKED");
    }
}
