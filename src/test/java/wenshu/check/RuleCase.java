package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenshu.check.suite.HouseRules;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/**
 * One line of a file of cases. {@code 错} has the faults in ⟦⟧ and, after ⇒, how it reads when mended; {@code 对} must stay
 * silent. Elements are parted by ¶; before {@code >} stands what an element is (正文 when nothing does), with 附件1/ or
 * 来文/ where it is not of the paper itself and 2页/ where its page is known. {@code 公开=}, {@code 登记=} (a number that is taken),
 * {@code 上级=} (the title of the upper paper) and {@code 来源=} say what is known besides; 续/ goes on with the paragraph before, 空2/ has blank ones before it.
 */
record RuleCase(String rule, boolean wrong, String line) {

    private static final Pattern HEAD = Pattern.compile("^(?:(\\d+)页/)?(?:(续)/|空(\\d)/)?(?:(附件|来文)(\\d*)/)?(\\p{IsHan}+)>(.*)$", Pattern.DOTALL);
    private static final Checker CHECKER = HouseRules.checker();

    /** The cases of a file, under a heading {@code # D01 …} a rule. */
    static Stream<RuleCase> of(List<String> lines) {
        List<RuleCase> cases = new ArrayList<>();
        String rule = "";
        for (String line : lines) {
            if (line.startsWith("# ")) {
                rule = line.substring(2, 5);
            } else if (!line.isBlank()) {
                assertThat(line).matches("[错对] .*");
                cases.add(new RuleCase(rule, line.startsWith("错"), line.substring(2)));
            }
        }
        return cases.stream();
    }

    private record Marked(List<Element> elements, List<int[]> spans, Knowledge known) {
    }

    void run() {
        String[] sides = line.split(" ⇒ ", 2);
        Marked marked = marked(sides[0]);
        Paper paper = new Paper(marked.elements);
        List<Finding> findings = CHECKER.check(new Subject(paper, marked.known)).stream()
                .filter(finding -> finding.rule().id().equals(rule)).toList();
        if (!wrong) {
            assertThat(findings).as(rule + " must be silent: " + line).isEmpty();
            return;
        }
        assertThat(findings).as(rule + " must fire: " + line).isNotEmpty();
        if (!marked.spans.isEmpty()) {
            assertThat(findings.stream().map(f -> f.element() + ":" + f.start() + "-" + f.end()).distinct()).as(rule + " places: " + line)
                    .containsExactlyElementsOf(marked.spans.stream().map(s -> s[0] + ":" + s[1] + "-" + s[2]).toList());
        }
        assertThat(findings).allSatisfy(f -> {
            assertThat(f.message()).isNotBlank().doesNotEndWith("。");
            assertThat(f.remedy()).isNotBlank().doesNotEndWith("。");
        });
        if (sides.length == 2) {
            String mended = mended(paper, findings);
            assertThat(mended).as(rule + " mended: " + line).isEqualTo(sides[1].replace("\\n", "\n"));
            assertThat(findings.getFirst().rule().mending()).as(rule + " mends").isNotEqualTo(Mending.NONE);
        }
    }

    private static String mended(Paper paper, List<Finding> findings) {
        List<StringBuilder> texts = paper.elements().stream().map(e -> new StringBuilder(e.text())).toList();
        findings.stream().flatMap(f -> f.edits().stream()).distinct().filter(edit -> edit.kind() == Edit.Kind.TEXT)
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> texts.get(edit.element()).replace(edit.start(), edit.end(), edit.replacement()));
        return String.join(" ¶ ", texts);
    }

    private static Marked marked(String text) {
        List<Element> elements = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        Knowledge known = Knowledge.NONE;
        for (String piece : text.split(" ¶ ")) {
            if (piece.startsWith("公开=")) {
                known = known.withOpenness(piece.substring(3));
                continue;
            }
            if (piece.startsWith("登记=")) {
                known = known.withRegister(piece.substring(3)::equals);
                continue;
            }
            if (piece.startsWith("上级=")) {
                known = known.withUpper(List.of(upper(piece.substring(3))));
                continue;
            }
            if (piece.startsWith("来源=")) {
                known = known.from(Knowledge.Source.valueOf(piece.substring(3)));
                continue;
            }
            Matcher head = HEAD.matcher(piece);
            boolean named = head.matches();
            Part part = !named || head.group(4) == null ? Part.MAIN : head.group(4).equals("附件")
                    ? new Part(Part.Kind.ATTACHMENT, Integer.parseInt(head.group(5))) : new Part(Part.Kind.FORWARDED, 1);
            StringBuilder plain = new StringBuilder();
            int open = -1;
            for (char c : (named ? head.group(7) : piece).replace("\\n", "\n").replace("\\t", "\t").toCharArray()) {
                if (c == '⟦') {
                    open = plain.length();
                } else if (c == '⟧') {
                    spans.add(new int[] {elements.size(), open, plain.length()});
                } else {
                    plain.append(c);
                }
            }
            elements.add(new Element(elements.size(), named ? role(head.group(6)) : Role.BODY, part, plain.toString(), named && head.group(2) != null,
                    named && head.group(3) != null ? Integer.parseInt(head.group(3)) : 0,
                    new Element.Place(elements.size() + 1, named && head.group(1) != null ? Integer.parseInt(head.group(1)) : 0, "")));
        }
        return new Marked(elements, spans, known);
    }

    private static UpperPaper upper(String title) {
        return new UpperPaperReader().read("示例省人力资源和社会保障厅\n示人社函〔2024〕9号\n" + title + "\n各市人力资源和社会保障局：\n请认真做好工作。\n");
    }

    private static Role role(String word) {
        return Stream.of(Role.values()).filter(role -> role.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
