package wenshu.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wenshu.assembly.Workshop;
import wenshu.org.SignIn;
import wenshu.web.ServiceTest;

/** A demo that was cut short is finished at the next start, and one that cannot be does no harm. */
class FirstStartTest extends ServiceTest {

    @Autowired
    private FirstStart start;
    @Autowired
    private Workshop workshop;

    @Test
    void unfinishedDemoIsFinishedWithoutTwins() throws IOException {
        Path unfinished = FirstStart.unfinished(workshop.home());
        assertThat(unfinished).doesNotExist();
        Files.writeString(unfinished, "people");
        start.run(null);
        long records = workshop.archive().list(1, 1).total();
        int drafts = workshop.desk().list().size();
        workshop.desk().remove(workshop.desk().list().stream().filter(draft -> draft.author().equals("nigao"))
                .filter(draft -> !draft.held()).findFirst().orElseThrow().id());
        workshop.accounts().setPassword("shenhe", "没有人见过的密码");
        Files.writeString(unfinished, "people");
        start.run(null);
        assertThat(unfinished).doesNotExist();
        assertThat(workshop.archive().list(1, 1).total()).isEqualTo(records);
        assertThat(workshop.desk().list()).hasSizeBetween(drafts - 1, drafts);
        assertThat(workshop.accounts().signIn("shenhe", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void whatCannotBeReadDoesNotStopTheService() throws IOException {
        Path unfinished = Files.createDirectory(FirstStart.unfinished(workshop.home()));
        start.run(null);
        Files.delete(unfinished);
    }
}
