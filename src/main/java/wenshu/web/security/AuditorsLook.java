package wenshu.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import wenshu.org.Duties;
import wenshu.org.Duty;

/** Whoever audits looks and changes nothing: every request that could change something is refused. */
final class AuditorsLook extends OncePerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final Duties duties;

    AuditorsLook(Duties duties) {
        this.duties = duties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (!LOOKING.contains(request.getMethod()) && current != null && current.getPrincipal() instanceof SignedIn in
                && duties.of(in.getName()).contains(Duty.AUDIT)) {
            throw new AccessDeniedException("an auditor changes nothing");
        }
        chain.doFilter(request, response);
    }
}
