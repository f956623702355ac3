package wenshu.check.reading;

import java.util.List;
import java.util.stream.Collectors;
import wenshu.check.Subject;
import wenshu.fault.FaultException;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;
import wenshu.paper.Paper;

/** The paper above the one that is checked: as it was given, else as it stands behind it in the same file. */
public final class Upper {

    private Upper() {
    }

    /** The upper papers, the nearest first; none when there is none or it cannot be read. */
    public static List<UpperPaper> of(Subject subject) {
        return subject.known().upper().isEmpty() ? behind(subject.paper()) : subject.known().upper();
    }

    private static List<UpperPaper> behind(Paper paper) {
        String text = paper.elements().stream().filter(element -> element.part().foreign())
                .map(element -> element.text().replace('\n', ' ')).collect(Collectors.joining("\n"));
        if (text.isBlank()) {
            return List.of();
        }
        try {
            return new UpperPaperReader().readAll(text);
        } catch (FaultException e) {
            return List.of();
        }
    }
}
