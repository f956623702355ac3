package wenshu.web.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container or a filter refused before any controller saw it. */
@Controller
final class LastResort implements ErrorController {

    private final Explain explain;
    private final ProblemWriter problems;

    LastResort(Explain explain, ProblemWriter problems) {
        this.explain = explain;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Explained explained = thrown instanceof Throwable failure ? explain.explain(failure)
                : explain.byStatus(status instanceof Integer code ? code : 404);
        if (ProblemWriter.wanted(request)) {
            return ResponseEntity.status(explained.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.detail(explained, String.valueOf(
                            request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
        }
        return Refusals.page(explained);
    }
}
