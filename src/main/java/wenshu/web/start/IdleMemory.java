package wenshu.web.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives memory back to the machine when nobody has asked anything for a minute: the small server of a bureau has other
 * work, and the collector alone would keep what the last busy hour took.
 */
@Component
final class IdleMemory extends OncePerRequestFilter implements DisposableBean {

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "idle-memory");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long lastRequest = System.nanoTime();
    private volatile boolean used = true;

    IdleMemory() {
        timer.scheduleWithFixedDelay(this::look, 30, 15, TimeUnit.SECONDS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        lastRequest = System.nanoTime();
        used = true;
        chain.doFilter(request, response);
    }

    private void look() {
        if (used && System.nanoTime() - lastRequest > IDLE_NANOS) {
            used = false;
            System.gc();
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
