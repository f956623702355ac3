package wenshu.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import wenshu.notice.forward.Forwarding;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;

/** The two specimens as the web leaves them, with invented persons. */
public final class Fixtures {

    public static final String YANGQUAN = "阳泉市人力资源和社会保障局";
    public static final String CHANGZHI = "长治市人力资源和社会保障局";
    public static final String FORM = "享受政府特殊津贴人员申报表";

    private Fixtures() {
    }

    public static String text(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/wenshu/notice/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UpperPaper paper(String name) {
        return new UpperPaperReader().read(text(name));
    }

    public static Draft yangquan() {
        return new Forwarding(FORM::equals).propose(paper("yangquan.txt"), YANGQUAN, LocalDate.of(2023, 3, 3));
    }

    public static Draft changzhi() {
        return new Forwarding(FORM::equals).propose(paper("changzhi.txt"), CHANGZHI, LocalDate.of(2024, 3, 11));
    }
}
