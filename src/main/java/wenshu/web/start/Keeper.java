package wenshu.web.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import wenshu.custody.Custody;

/** Sets the reading through of the archive going; {@code wenshu.scrub=off} leaves it to whoever runs {@code verify}. */
@Component
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Custody custody;
    private final boolean on;

    Keeper(Custody custody, @Value("${wenshu.scrub:on}") String scrub) {
        this.custody = custody;
        this.on = !scrub.equals("off") && !scrub.equals("false");
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (on) {
            custody.scrub().start();
        }
        // A destruction that a crash has cut short is finished.
        Thread.ofVirtual().name("resume").start(() -> {
            try {
                custody.appraisals().resume();
            } catch (RuntimeException e) {
                LOG.error("上次没有做完的鉴定处置没有接着做成，下次启动时再试", e);
            }
        });
    }
}
