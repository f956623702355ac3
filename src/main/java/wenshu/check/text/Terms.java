package wenshu.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;

/** One thing by one name: groups of terms of which a paper uses only one. */
public final class Terms implements RuleFamily {

    private static final List<List<Term>> GROUPS = WordLists.read("terms.tsv").stream()
            .map(row -> IntStream.range(0, row.length / 2).mapToObj(i -> new Term(row[2 * i], Pattern.compile(row[2 * i + 1]))).toList()).toList();

    /** A term as shown, and what finds it without finding the others. */
    private record Term(String word, Pattern pattern) {
    }

    private record Use(Element element, int start, int end) {
    }

    @Override
    public Map<String, Rule> rules() {
        return Map.of("W08", Terms::mixed);
    }

    private static void mixed(Subject subject, Report report) {
        for (List<Term> group : GROUPS) {
            List<List<Use>> uses = group.stream().map(term -> uses(subject, term)).toList();
            if (uses.stream().filter(list -> !list.isEmpty()).count() < 2) {
                continue;
            }
            int most = IntStream.range(0, uses.size()).reduce((a, b) -> uses.get(b).size() > uses.get(a).size() ? b : a).orElseThrow();
            for (int i = 0; i < uses.size(); i++) {
                for (Use use : i == most ? List.<Use>of() : uses.get(i)) {
                    report.replace(use.element, use.start, use.end, group.get(most).word, "“" + group.get(i).word + "”和“" + group.get(most).word + "”混用",
                            "请统一用“" + group.get(most).word + "”");
                }
            }
        }
    }

    private static List<Use> uses(Subject subject, Term term) {
        List<Use> uses = new ArrayList<>();
        for (Element element : subject.paper().elements()) {
            if (element.part().foreign()) {
                continue;
            }
            Matcher m = term.pattern.matcher(element.text());
            Quoted quoted = null;
            while (m.find()) {
                quoted = quoted == null ? new Quoted(element.text()) : quoted;
                if (!quoted.at(m.start())) {
                    uses.add(new Use(element, m.start(), m.end()));
                }
            }
        }
        return uses;
    }
}
