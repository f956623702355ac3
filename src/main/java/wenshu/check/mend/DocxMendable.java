package wenshu.check.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wenshu.check.Edit;
import wenshu.check.word.OpenDocx;
import wenshu.check.word.ParagraphCut;
import wenshu.check.word.TrackedDocx;
import wenshu.docx.read.FileParagraph;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/**
 * A DOCX that is mended. Its one unit is all paragraphs, each closed by a character of its own from a private plane, so
 * that after any change it is plain which paragraphs are left and which were joined.
 */
public final class DocxMendable implements Mendable<DocxMendable> {

    private static final String UNIT = "";
    private static final int FIRST_END = 0xF0000;
    private static final int END_LENGTH = 2;
    private static final int MOST_PARAGRAPHS = 60_000;

    private final String name;
    private final byte[] bytes;
    private final Function<byte[], Paper> reader;
    private final String text;
    private final Paper paper;
    private final List<Integer> starts;
    private final List<FileParagraph> paragraphs;

    /** A file to mend. */
    public DocxMendable(String name, byte[] bytes, Function<byte[], Paper> reader) {
        this(name, bytes, bytes, reader, null);
    }

    /** The file as changed, under the text that says which of the first paragraphs its own are. */
    private DocxMendable(String name, byte[] original, byte[] changed, Function<byte[], Paper> reader, String text) {
        this.name = name;
        this.bytes = original;
        this.reader = reader;
        this.paper = reader.apply(changed);
        this.paragraphs = OpenDocx.toRead(name, changed).paragraphs();
        StringBuilder all = new StringBuilder();
        List<Integer> begins = new ArrayList<>();
        if (text == null) {
            for (int i = 0; i < Math.min(MOST_PARAGRAPHS, paragraphs.size()); i++) {
                begins.add(all.length());
                all.append(paragraphs.get(i).text()).appendCodePoint(FIRST_END + i);
            }
        } else {
            all.append(text);
            int from = 0;
            for (int i = 0; i + 1 < text.length(); i++) {
                if (end(text, i) >= 0) {
                    begins.add(from);
                    from = i + END_LENGTH;
                }
            }
        }
        this.text = all.toString();
        this.starts = begins;
    }

    /** The number of the paragraph that closes at this place, from 0; -1 when none does. */
    private static int end(String text, int at) {
        int point = Character.isHighSurrogate(text.charAt(at)) ? text.codePointAt(at) : 0;
        return point >= FIRST_END && point < FIRST_END + MOST_PARAGRAPHS ? point - FIRST_END : -1;
    }

    @Override
    public Paper paper() {
        return paper;
    }

    @Override
    public String unit(String unit) {
        return text;
    }

    @Override
    public Optional<Spot> spot(Edit edit) {
        Element element = paper.elements().get(edit.element());
        Optional<Integer> start = start(element);
        if (start.isEmpty() || edit.kind() == Edit.Kind.TEXT) {
            return start.map(at -> new Spot(UNIT, at + edit.start(), at + edit.end()));
        }
        if (edit.element() == 0) {
            return Optional.empty();
        }
        Element before = paper.elements().get(edit.element() - 1);
        return start(before).flatMap(at -> between(at + before.text().length(), start.get(), edit.kind() == Edit.Kind.CLOSE));
    }

    /** The ends of paragraphs between two elements of the same story; for closing up, one of them stays. */
    private Optional<Spot> between(int from, int to, boolean closing) {
        if (from > to || !text.substring(from, to).codePoints().allMatch(c -> c >= FIRST_END || Character.isWhitespace(c) || c == '\u3000')) {
            return Optional.empty();
        }
        int start = closing ? from + END_LENGTH : from;
        return start <= to && boxless(from, to) ? Optional.of(new Spot(UNIT, start, to)) : Optional.empty();
    }

    /** Paragraphs of tables and boxes stay apart. */
    private boolean boxless(int from, int to) {
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i) <= to && (i + 1 == starts.size() || starts.get(i + 1) > from) && (paragraphs.get(i).inTable() || paragraphs.get(i).inBox())) {
                return false;
            }
        }
        return true;
    }

    private Optional<Integer> start(Element element) {
        int number = element.place().paragraph() - 1;
        if (!element.place().field().isEmpty() || number < 0 || number >= starts.size()
                || !text.startsWith(element.text(), starts.get(number) + element.offset())) {
            return Optional.empty();
        }
        return Optional.of(starts.get(number) + element.offset());
    }

    @Override
    public String word(String unit, int at) {
        int number = 0;
        while (number < starts.size() && starts.get(number) <= at) {
            number++;
        }
        return "第" + number + "段";
    }

    @Override
    public DocxMendable with(Map<String, String> units) {
        String changed = units.getOrDefault(UNIT, text);
        return new DocxMendable(name, bytes, applied(changed), reader, changed);
    }

    /** The file with its paragraphs changed for good, joined ones in the last of them. */
    private byte[] applied(String changed) {
        OpenDocx docx = OpenDocx.toRead(name, bytes);
        int from = 0;
        int next = 0;
        List<Integer> dropped = new ArrayList<>();
        for (int i = 0; i + 1 < changed.length(); i++) {
            int number = end(changed, i);
            if (number >= 0) {
                paragraphs(docx, next, number, changed.substring(from, i));
                for (int gone = next; gone < number; gone++) {
                    dropped.add(gone);
                }
                from = i + END_LENGTH;
                next = number + 1;
            }
        }
        dropped.forEach(gone -> docx.drop(docx.paragraphs().get(gone)));
        return docx.toBytes();
    }

    /** Paragraphs from first to last together say this now. */
    private static void paragraphs(OpenDocx docx, int first, int last, String now) {
        StringBuilder before = new StringBuilder();
        for (int i = first; i <= last; i++) {
            before.append(docx.paragraphs().get(i).text());
        }
        FileParagraph kept = docx.paragraphs().get(last);
        int lead = before.length() - kept.text().length();
        int head = 0;
        while (head < Math.min(before.length(), now.length()) && before.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.length(), now.length()) - head
                && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        if (first < last) {
            // Only the words count here: what the person gets is made of tracked changes.
            new ParagraphCut(docx, kept).replace(0, kept.text().length(), now);
        } else if (head + tail < Math.max(before.length(), now.length())) {
            new ParagraphCut(docx, kept).replace(head - lead, before.length() - tail - lead, now.substring(head, now.length() - tail));
        }
    }

    /** The file after mending, for good. */
    public static byte[] bytes(Mended<DocxMendable> mended) {
        return OpenDocx.accepted(mended.original().name, tracked(mended));
    }

    /** The file after mending, every change to be accepted or rejected in Word. */
    public static byte[] tracked(Mended<DocxMendable> mended) {
        DocxMendable original = mended.original();
        List<TrackedDocx.Change> changes = new ArrayList<>();
        for (Hunk hunk : mended.inEffect().getOrDefault(UNIT, List.of())) {
            original.changes(hunk.start(), hunk.end(), hunk.after(), changes);
        }
        return TrackedDocx.of(original.name, original.bytes, changes);
    }

    /** A stretch over several paragraphs taken apart at the ends that stay. */
    private void changes(int start, int end, String after, List<TrackedDocx.Change> into) {
        for (int i = start; i + 1 < end; i++) {
            int number = end(text, i);
            int kept = number < 0 ? -1 : after.indexOf(Character.toString(FIRST_END + number));
            if (kept >= 0) {
                changes(start, i, after.substring(0, kept), into);
                changes(i + END_LENGTH, end, after.substring(kept + END_LENGTH), into);
                return;
            }
        }
        String put = after;
        int from = start;
        for (int i = start; i <= end; i++) {
            int number = i + 1 < end ? end(text, i) : -1;
            if (number >= 0 || i == end) {
                int paragraph = paragraphAt(from);
                int begin = starts.get(paragraph);
                if (from < i || !put.isEmpty()) {
                    into.add(new TrackedDocx.Change(paragraph + 1, from - begin, i - begin, put, false));
                }
                put = "";
                if (number >= 0) {
                    into.add(new TrackedDocx.Change(paragraph + 1, Integer.MAX_VALUE, Integer.MAX_VALUE, "", true));
                    from = i + END_LENGTH;
                    i++;
                }
            }
        }
    }

    private int paragraphAt(int at) {
        int number = 0;
        while (number + 1 < starts.size() && starts.get(number + 1) <= at) {
            number++;
        }
        return number;
    }
}
