package wenshu.web.draft.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.assembly.Workshop;
import wenshu.home.DataHome;
import wenshu.notice.Draft;
import wenshu.notice.Fixtures;
import wenshu.typeset.frame.Frame;

class PageMapTests {

    @TempDir
    private Path home;

    @Test
    void findsEveryFieldOfBothSpecimensOnTheirPages() {
        try (Workshop workshop = new Workshop(new DataHome(home), Clock.systemUTC())) {
            for (Draft draft : new Draft[] {Fixtures.yangquan(), Fixtures.changzhi()}) {
                List<Frame> frames = workshop.notices().pages("样稿", draft).frames();
                List<Line> lines = PageMap.of(draft, frames);
                List<String> missing = Pieces.of(draft).stream().map(Piece::at)
                        .filter(at -> lines.stream().noneMatch(line -> line.at().equals(at))).toList();
                assertThat(missing).isEmpty();
                for (Piece piece : Pieces.of(draft)) {
                    int covered = lines.stream().filter(line -> line.at().equals(piece.at()))
                            .collect(Collectors.toMap(Line::start, line -> line.xs().length - 1, Math::max))
                            .values().stream().mapToInt(Integer::intValue).sum();
                    assertThat(covered).as(piece.at()).isGreaterThanOrEqualTo(piece.text().replaceAll("\\s", "").length());
                }
            }
        }
    }

    @Test
    void aPageKeepsItsNameUntilItChanges() {
        try (Workshop workshop = new Workshop(new DataHome(home), Clock.systemUTC())) {
            Draft draft = Fixtures.yangquan();
            List<String> before = marks(workshop, draft);
            assertThat(marks(workshop, draft)).isEqualTo(before);
            List<String> body = new java.util.ArrayList<>(draft.body());
            body.set(1, body.get(1).replace("3月31日", "3月30日"));
            List<String> after = marks(workshop, new Draft(draft.head(), body, draft.attachments(), draft.forwarded()));
            assertThat(after.getFirst()).isNotEqualTo(before.getFirst());
            assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
        }
    }

    private static List<String> marks(Workshop workshop, Draft draft) {
        return workshop.notices().pages("样稿", draft).frames().stream().map(PageMark::of).toList();
    }
}
