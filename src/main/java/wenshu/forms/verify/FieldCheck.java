package wenshu.forms.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.forms.verify.Comparison.Line;
import wenshu.forms.verify.Comparison.Verdict;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.readback.Folding;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.Reading;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;

/**
 * Holds a paper against data field by field. The data are printed and read back in the same way as the paper, so that
 * what a template hides or shortens is compared as it is printed.
 */
public final class FieldCheck {

    private static final double DOUBTFUL = 0.6;
    private static final int MAY_BREAK = 16;

    private final FormFiller filler;
    private final FormReader reader;

    /** A check that prints and reads with these. */
    public FieldCheck(FormFiller filler, FormReader reader) {
        this.filler = filler;
        this.reader = reader;
    }

    /** What a reading says beside the data. */
    public Comparison compare(Form form, FormData data, Reading paper) {
        Reading wanted = printed(form, data);
        Map<String, Side> papers = sides(paper);
        Map<String, Side> electronic = sides(wanted);
        Set<String> paths = new LinkedHashSet<>(electronic.keySet());
        paths.addAll(papers.keySet());
        List<Line> lines = new ArrayList<>();
        for (String path : paths) {
            Side one = papers.get(path);
            Side other = electronic.get(path);
            String said = one == null ? "" : one.text;
            String meant = other == null ? "" : other.text;
            if (said.isBlank() && meant.isBlank()) {
                continue;
            }
            Side shown = one == null ? other : one;
            // Right in one place and wrong in another is wrong.
            boolean elsewhere = one != null && !one.elsewhere.isEmpty();
            lines.add(new Line(path, shown.label, said, meant, elsewhere ? Verdict.DIFFERENT : verdict(one, said, meant),
                    shown == one ? one.place : "", elsewhere ? one.elsewhere : remark(one)));
        }
        return new Comparison(lines, paper.strange().stream().map(strange -> strange.place() + "：" + strange.text()).toList());
    }

    /**
     * Whether every value stands in a text, such as that of a PDF.
     *
     * @param text the text of the whole paper, in any order of its lines
     */
    public Comparison find(Form form, FormData data, String text) {
        String all = Folding.letters(text);
        List<Line> lines = new ArrayList<>();
        for (Reading.ReadField field : printed(form, data).fields()) {
            if (!field.printed().isBlank()) {
                boolean there = parts(field.printed()).stream().allMatch(part -> contains(all, part));
                lines.add(new Line(field.path(), field.label(), there ? field.value() : "", field.value(),
                        there ? Verdict.SAME : Verdict.DATA_ONLY, "", there ? "" : "书面上没有找到这些字，可能被改过"));
            }
        }
        return new Comparison(lines, List.of());
    }

    /** Sentence by sentence: what did not fit goes on on another page. */
    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[\\n。！？；]")).map(Folding::letters).filter(part -> !part.isEmpty()).toList();
    }

    /** Whether it stands there, at the end of one page and the beginning of the next as well when it is long. */
    private static boolean contains(String all, String part) {
        if (all.contains(part)) {
            return true;
        }
        for (int cut = 2; part.length() >= MAY_BREAK && cut < part.length() - 1; cut++) {
            if (!all.contains(part.substring(0, cut))) {
                return false;
            }
            if (all.contains(part.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private Reading printed(Form form, FormData data) {
        Map<String, Object> plain = new LinkedHashMap<>(data.toMap());
        // Photos are not compared, and only their names are kept.
        form.schema().map(FormSchema::fields).orElse(List.<Field>of()).stream().filter(field -> field.type() == FieldType.PHOTO)
                .forEach(field -> plain.remove(field.name()));
        return reader.read(form, form.name(), filler.fill(form, FormData.of(plain), OutputKind.DRAFT));
    }

    private record Side(String label, String text, String place, String elsewhere, double confidence, boolean read) {
    }

    private static Map<String, Side> sides(Reading reading) {
        Map<String, Side> sides = new LinkedHashMap<>();
        reading.fields().forEach(field -> sides.put(field.path(), new Side(field.label(), field.value(), field.place(),
                field.elsewhere(), field.confidence(), true)));
        reading.unread().forEach(unread -> sides.putIfAbsent(unread.path(), new Side(unread.label(), unread.printed(), "", "", 0,
                !unread.printed().isBlank())));
        return sides;
    }

    private static Verdict verdict(Side paper, String said, String meant) {
        if (Folding.letters(said).equals(Folding.letters(meant))) {
            return Verdict.SAME;
        }
        if (paper != null && !paper.read) {
            return Verdict.UNREAD;
        }
        return said.isBlank() ? Verdict.DATA_ONLY : meant.isBlank() ? Verdict.PAPER_ONLY : Verdict.DIFFERENT;
    }

    private static String remark(Side paper) {
        return paper != null && paper.read && paper.confidence < DOUBTFUL ? "位置或内容把握不大，请人工看一眼" : "";
    }
}
