package wenshu.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wenshu.fault.Fault;

/** Writes refusals as RFC 9457 problem+json, for programs and for the pages' own scripts. */
@Component
public final class ProblemWriter {

    private final Explain explain;
    private final JsonMapper json;

    ProblemWriter(Explain explain, JsonMapper json) {
        this.explain = explain;
        this.json = json;
    }

    /** Whether the caller is a program rather than somebody looking at a page. */
    public static boolean wanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original == null ? request.getRequestURI() : original.toString();
        return path.startsWith(request.getContextPath() + "/api/") || path.startsWith(request.getContextPath() + "/v3/")
                || accept != null && accept.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    /** Answers 401 to somebody who is not signed in. */
    public void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof LockedException) {
            write(response, request, Explained.of(401, "登录已锁定", new Fault("SIGN_IN_LOCKED", "",
                    "登录失败次数过多，已暂停登录", "请 15 分钟后再试")));
            return;
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"wenshu\", charset=\"UTF-8\"");
        }
        write(response, request, explain.byStatus(401));
    }

    /** Answers 403 to somebody who may not do this, or whose page has no valid token. */
    public void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        write(response, request, cause instanceof CsrfException
                ? Explained.of(403, "页面已过期", new Fault("TOKEN_INVALID", "", "缺少或不认识防伪标记",
                        "请刷新页面后重试；程序请用 HTTP Basic 登录"))
                : explain.byStatus(403));
    }

    ProblemDetail detail(Explained explained, String instance) {
        ProblemDetail problem = ProblemDetail.forStatus(explained.status());
        problem.setTitle(explained.title());
        problem.setDetail(explained.detail());
        problem.setInstance(URI.create(instance));
        problem.setProperty("code", explained.code());
        problem.setProperty("faults", explained.faults().stream().map(ProblemWriter::fault).toList());
        if (!explained.trace().isEmpty()) {
            problem.setProperty("trace", explained.trace());
        }
        return problem;
    }

    private void write(HttpServletResponse response, HttpServletRequest request, Explained explained) throws IOException {
        response.setStatus(explained.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(detail(explained, request.getRequestURI())));
    }

    private static Map<String, String> fault(Fault fault) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("code", fault.code());
        out.put("place", fault.place());
        out.put("what", fault.what());
        out.put("remedy", fault.remedy());
        out.put("message", fault.sentence());
        return out;
    }
}
