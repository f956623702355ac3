package wenshu.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.authentication.LockedException;
import wenshu.org.Accounts;
import wenshu.org.Duties;
import wenshu.web.fault.ProblemWriter;

/** Who may ask for what, and which headers every answer carries. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    /** Nothing but our own files: no inline script or style, no frame around us. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Archived files keep the names they came with, such as 完成率100%.docx; a name is only looked up, never a path. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        // A name may even hold the letters "%2F"; a real encoded slash is refused by the container before.
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowUrlEncodedPeriod(true);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain interfaceRules(HttpSecurity http, Accounts accounts, Duties duties, ProblemWriter problems) throws Exception {
        AuthenticationEntryPoint nobody = problems::notSignedIn;
        AccessDeniedHandler notAllowed = problems::notAllowed;
        common(http, accounts, duties)
                .securityMatcher("/api/**", "/v3/api-docs/**")
                .httpBasic(basic -> basic.authenticationEntryPoint(nobody))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(nobody).accessDeniedHandler(notAllowed))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request ->
                        CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !basicFromProgram(request)))
                .authorizeHttpRequests(rules -> rules
                        // How to call the interface is no secret; what it holds is.
                        .requestMatchers("/v3/api-docs/**").permitAll()
                        .requestMatchers("/api/v1/verify").hasRole("REVIEWER")
                        .anyRequest().authenticated());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageRules(HttpSecurity http, Accounts accounts, Duties duties, ProblemWriter problems) throws Exception {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        // Come back after signing in only to pages somebody asked for, never to a script's call.
        RequestMatcher page = request -> HttpMethod.GET.matches(request.getMethod())
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
        cache.setRequestMatcher(page);
        AuthenticationFailureHandler failed = (request, response, cause) -> response.sendRedirect(
                request.getContextPath() + (cause instanceof LockedException ? "/login?locked" : "/login?error"));
        AccessDeniedHandler denied = (request, response, cause) -> {
            if (ProblemWriter.wanted(request)) {
                problems.notAllowed(request, response, cause);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
        common(http, accounts, duties)
                .requestCache(saved -> saved.requestCache(cache))
                .formLogin(form -> form.loginPage("/login").failureHandler(failed).defaultSuccessUrl("/").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(refusals -> refusals
                        .defaultAuthenticationEntryPointFor(problems::notSignedIn, ProblemWriter::wanted)
                        .accessDeniedHandler(denied))
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers("/login", "/error", "/assets/**", "/webjars/**", "/actuator/health",
                                "/favicon.ico").permitAll()
                        .requestMatchers("/manage/**").hasRole("ADMINISTRATOR")
                        .anyRequest().authenticated());
        return http.build();
    }

    private static HttpSecurity common(HttpSecurity http, Accounts accounts, Duties duties) throws Exception {
        // The one AuthenticationProvider bean is found by itself; naming it here again would ask it twice.
        return http.addFilterBefore(new StillAdmitted(accounts), AuthorizationFilter.class)
                .addFilterAfter(new AuditorsLook(duties), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()));
    }

    /**
     * A program that sends name and password itself cannot be tricked into it; a browser that remembers them can, and
     * a browser is known by the headers it adds on its own.
     */
    private static boolean basicFromProgram(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && request.getHeader(HttpHeaders.ORIGIN) == null && request.getHeader("Sec-Fetch-Site") == null;
    }
}
