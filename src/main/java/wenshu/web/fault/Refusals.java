package wenshu.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers everything that goes wrong in a controller: a page for people, problem+json for programs. */
@ControllerAdvice
final class Refusals {

    private final Explain explain;
    private final ProblemWriter problems;

    Refusals(Explain explain, ProblemWriter problems) {
        this.explain = explain;
        this.problems = problems;
    }

    @ExceptionHandler
    Object refuse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof AsyncRequestNotUsableException || gone(failure)) {
            return null;
        }
        Explained explained = explain.explain(failure);
        if (failure instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", method.getSupportedMethods()));
        }
        return ProblemWriter.wanted(request)
                ? ResponseEntity.status(explained.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problems.detail(explained, request.getRequestURI()))
                : page(explained);
    }

    static ModelAndView page(Explained explained) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(HttpStatusCode.valueOf(explained.status()));
        page.addObject("explained", explained);
        return page;
    }

    /** The caller hung up while the answer was being written: nobody is left to tell. */
    private static boolean gone(Exception failure) {
        return failure instanceof IOException && failure.getClass().getSimpleName().equals("ClientAbortException");
    }
}
