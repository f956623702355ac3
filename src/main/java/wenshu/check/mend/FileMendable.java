package wenshu.check.mend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wenshu.check.Edit;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/**
 * A text file that is mended. Lines that nothing changes keep their bytes; line ends, encoding and byte order mark stay
 * as they are.
 */
public final class FileMendable implements Mendable<FileMendable> {

    private static final String UNIT = "";

    private final byte[] bytes;
    private final Function<String, Paper> reader;
    private final String text;
    private final Paper paper;
    private final int[] starts;

    /**
     * A file to mend.
     *
     * @param bytes UTF-8, UTF-16 with its mark, or GB18030
     * @param reader takes the text apart; the paragraphs of its elements are the lines of the text, from 1
     */
    public FileMendable(byte[] bytes, Function<String, Paper> reader) {
        this(bytes.clone(), new FileText(bytes).text(), reader);
    }

    private FileMendable(byte[] original, String text, Function<String, Paper> reader) {
        this.bytes = original;
        this.reader = reader;
        this.text = text;
        this.paper = reader.apply(text);
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[++line] = at + 1;
        }
        return starts;
    }

    /** The file after mending. */
    public static byte[] bytes(Mended<FileMendable> mended) {
        List<Hunk> hunks = mended.inEffect().getOrDefault(UNIT, List.of());
        return new FileText(mended.original().bytes).bytes(hunks);
    }

    @Override
    public Paper paper() {
        return paper;
    }

    @Override
    public String unit(String name) {
        return text;
    }

    @Override
    public Optional<Spot> spot(Edit edit) {
        Element element = paper.elements().get(edit.element());
        Optional<Integer> start = start(element);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int from = start.get();
        if (edit.kind() == Edit.Kind.TEXT) {
            return Optional.of(new Spot(UNIT, from + edit.start(), from + edit.end()));
        }
        if (edit.element() == 0) {
            return Optional.empty();
        }
        Element before = paper.elements().get(edit.element() - 1);
        int next = edit.kind() == Edit.Kind.CLOSE ? 1 : 0;
        return start(before).map(at -> new Spot(UNIT, at + before.text().length() + next, from))
                .filter(spot -> spot.start() <= spot.end() && text.substring(spot.start(), spot.end()).isBlank());
    }

    /** Where an element begins, provided that it is the line that it says. */
    private Optional<Integer> start(Element element) {
        int line = element.place().paragraph() - 1;
        if (line < 0 || line >= starts.length || !text.startsWith(element.text(), starts[line])) {
            return Optional.empty();
        }
        return Optional.of(starts[line]);
    }

    @Override
    public String word(String unit, int at) {
        int line = Arrays.binarySearch(starts, at);
        return "第" + (line >= 0 ? line + 1 : -line - 1) + "行";
    }

    @Override
    public FileMendable with(Map<String, String> units) {
        return new FileMendable(bytes, units.getOrDefault(UNIT, text), reader);
    }
}
