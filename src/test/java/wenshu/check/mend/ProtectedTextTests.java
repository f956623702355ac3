package wenshu.check.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.check.Finding;
import wenshu.check.Subject;
import wenshu.check.suite.HouseRules;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/**
 * Texts full of faults round what no mending may touch: addresses, times, figures, codes, names of files, Latin. Ten seeds of
 * {@code -Dprotected.texts} each; with 1000 these are the ten thousand of the figures.
 */
class ProtectedTextTests {

    private static final int TEXTS = Integer.getInteger("protected.texts", 120);
    private static final int A_PAPER = 20;
    private static final String[] KEPT = {"http://rsb.example.cn/a?id=1,2", "https://www.example.com/x--y...z;q=(1)", "www.example.com.cn/a_b",
        "a.b-c@example.com.cn", "10:30", "9:05:30", "3.5", "0.75%", "1,234.50", "1:500", "1/3", "GB/T 9704-2012", "A-12/B", "ISO 9001:2015",
        "附件1(定稿).docx", "表2_v1.0.xlsx", "报送(最终版)-2.pdf", "Windows 10", "Liu, H. et al., 2023", "It isn't done; see p. 5, line 3.",
        "x=2y+1", "E = mc^2", "a+b=c", "S=3.14*r*r", "3×4=12", "5-2=3", "COVID-19", "C++", "v1.2.3", "10.0.0.1:8080", "f(x)", "pH=7.4",
        "SUM(A1:B2)", "QQ: abc", "A4", "U-235", "e.g. this, that", "H2O", "Σx=1", "α+β", "1e-5", "T1-3", "No.12"};
    private static final String[] ROUND = {"推荐 2 名", "一线, 学术", "各部门(单位)", "\"工匠\"", "做出突出贡献", "其它", "推荐2-5名", "《甲》、《乙》", "执行。。", "包括...",
        "目标--发展", "示人社函（2024）059号", "阿卜•买买提", "登陆系统", "需加盖公章", "须报送", "(二)程序", "1、", "　　", "，，", "“甲“乙”丙”", "帐号", "按排", "“春风”、“金秋”",
        "《关于印发《办法》的通知》", "申报资料", "申报材料", "联 系 人：", "于3月31日前", "（甲", "**要求**", "[bookmark: _GoBack]", "<br/>", "&nbsp;", "省直关部门", "等……", "、等",
        "；。", "约15名左右", "截止2024年12月31日", "各县区", "县（区）", "电话:", "附件:", "'甲'", "时间:", "“", "》", "2023.3.3", "03月05日", "30000元", "一式三份", "近五年", "近5年", "：", "。", "，"};
    private static final Role[] ROLES = {Role.BODY, Role.BODY, Role.HEADING_1, Role.HEADING_3, Role.ATTACHMENT_NOTE, Role.CONTACT, Role.RECIPIENTS, Role.TABLE,
        Role.COPIES, Role.ANNOTATION, Role.TITLE};

    private record Text(String words, List<String> kept) {
    }

    private static Text text(Random random) {
        StringBuilder words = new StringBuilder();
        List<String> kept = new ArrayList<>();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            if (random.nextInt(3) > 0) {
                words.append(ROUND[random.nextInt(ROUND.length)]);
                // Hanzi between, so that a figure of the text does not become part of what is protected.
                words.append("关于".charAt(random.nextInt(2)));
            }
            if (random.nextInt(3) > 0) {
                String token = KEPT[random.nextInt(KEPT.length)];
                kept.add(token);
                words.append(token).append("的 , ，（".charAt(random.nextInt(6))).append(random.nextBoolean() ? "在" : "");
                words.append("事");
            }
        }
        return new Text(words.toString(), kept);
    }

    private static Paper paper(String text, long seed) {
        Random roles = new Random(seed);
        List<Element> elements = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Role role = ROLES[roles.nextInt(ROLES.length)];
            if (!lines[i].isBlank()) {
                elements.add(new Element(elements.size(), role, Part.MAIN, lines[i], false, 0, Element.Place.of(i + 1)));
            }
        }
        return new Paper(elements);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isNeverTouched(long seed) {
        Random random = new Random(seed);
        Mender mender = new Mender(HouseRules.checker(), Subject::new);
        int changes = 0;
        for (int round = 0; round < TEXTS / A_PAPER; round++) {
            List<Text> texts = new ArrayList<>();
            StringBuilder file = new StringBuilder();
            for (int i = 0; i < A_PAPER; i++) {
                texts.add(text(random));
                file.append(texts.getLast().words).append('\n');
            }
            long roles = random.nextLong();
            FileMendable original = new FileMendable(file.toString().getBytes(StandardCharsets.UTF_8), text -> paper(text, roles));
            Mended<FileMendable> safe = mender.safe(original);
            hold(safe, texts);
            String once = new String(FileMendable.bytes(safe), StandardCharsets.UTF_8);
            assertThat(mender.safe(safe.result()).changes()).as("mended again:\n%s", once).isEmpty();
            List<Finding> all = HouseRules.checker().check(new Subject(original.paper()));
            Mended<FileMendable> confirmed = mender.confirmed(original, all);
            hold(confirmed, texts);
            changes += safe.changes().size() + confirmed.changes().size();
        }
        assertThat(changes).isGreaterThan(TEXTS);
    }

    private static void hold(Mended<FileMendable> mended, List<Text> texts) {
        String all = new String(FileMendable.bytes(mended), StandardCharsets.UTF_8);
        int at = 0;
        for (Text text : texts) {
            for (String token : text.kept) {
                int found = all.indexOf(token, at);
                assertThat(found).as("%s of\n%s\nin\n%s\n%s", token, text.words, all, mended.changes()).isGreaterThanOrEqualTo(0);
                at = found + token.length();
            }
        }
    }
}
