package wenshu.web.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the pages are. */
@Component
final class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    @EventListener
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            LOG.info("文书已启动：http://localhost:{}", context.getWebServer().getPort());
        }
    }
}
