package wenshu.web.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;
import wenshu.fault.FaultException;
import wenshu.search.Abbreviations;
import wenshu.search.Highlighter;
import wenshu.search.Plan;
import wenshu.search.Segment;
import wenshu.search.Workbook;
import wenshu.web.search.Place.OnPage;
import wenshu.web.search.Place.TextPage;
import wenshu.web.security.Traces;

/** Finds the place in a record's files that its page is opened at. Whoever asks has seen to it that the record may be seen. */
@Component
public final class Places {

    /** Most characters of a text that are shown at once. */
    private static final int MOST_TEXT = 200_000;
    /** Pages before the asked one that are shown of a long text. */
    private static final int BEFORE = 3;
    private static final int MOST_MARKS = 40;
    /** Says in an address that the pages of a file could not be drawn. */
    private static final String FAILED = "undrawn";
    /** Stands for a line end, which the highlighter would make a space of. */
    private static final char LINE = '\u2028';
    /** Stands before a tab, which the highlighter would make a mere space of. */
    private static final char CELL = '\u2029';

    private final Archive archive;
    private final Traces traces;
    private final Supplier<Abbreviations> abbreviations;

    Places(Archive archive, Traces traces, Supplier<Abbreviations> abbreviations) {
        this.archive = archive;
        this.traces = traces;
        this.abbreviations = abbreviations;
    }

    /**
     * The place that an address names; parameters as they came, null when missing, and never trusted.
     *
     * @param record the record
     * @param file name of a file of it; otherwise the first that can be shown
     * @param page a page of it
     * @param words what is looked for
     * @param as {@code text} for the text of a file whose pages could be drawn, {@link #FAILED} for that because they could not
     */
    public Place of(Record record, Object file, Object page, Object words, Object as) {
        String wanted = string(file);
        List<String> drawables = record.files().stream().filter(this::drawable).map(ArchivedFile::name).toList();
        List<String> shown = record.files().stream().map(ArchivedFile::name)
                .filter(name -> drawables.contains(name) || !archive.text(record.id(), name).isBlank()).toList();
        String name = shown.contains(wanted) ? wanted : drawables.stream().filter(Places::itself).findFirst()
                .orElse(shown.isEmpty() ? "" : drawables.isEmpty() ? shown.getFirst() : drawables.getFirst());
        if (name.isEmpty()) {
            return Place.NONE;
        }
        String asked = string(words);
        boolean sheet = Workbook.known(name);
        List<String> texts = pages(archive.text(record.id(), name)).stream().map(text -> sheet ? text.replace("\t", CELL + "\t") : text).toList();
        boolean readable = texts.stream().anyMatch(text -> !text.isBlank());
        boolean drawable = drawables.contains(name);
        boolean failed = string(as).equals(FAILED) && name.toLowerCase(Locale.ROOT).endsWith(".docx");
        boolean drawn = drawable && !failed && !string(as).equals("text");
        List<List<Segment>> marked = mark(texts, asked);
        Set<String> marks = new LinkedHashSet<>();
        List<OnPage> found = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < marked.size(); i++) {
            List<Segment> hits = marked.get(i).stream().filter(Segment::hit).toList();
            hits.stream().map(Segment::text).filter(mark -> marks.size() < MOST_MARKS).forEach(marks::add);
            if (!hits.isEmpty()) {
                found.add(new OnPage(texts.size() == 1 ? 0 : i + 1, hits.size(), sheet ? Workbook.name(texts.get(i)) : ""));
                total += hits.size();
            }
        }
        int number = number(string(page), drawn ? Integer.MAX_VALUE : texts.size());
        Shown text = drawn ? new Shown(List.of(), "") : shown(marked, number, sheet);
        if (!drawn && readable) {
            // Its pages leave their own trace when they are fetched.
            traces.file(record, name);
        }
        return new Place(name, shown, drawn, drawable, failed, readable, number, asked, List.copyOf(marks), found, total, text.pages(),
                text.cut());
    }

    private record Shown(List<TextPage> pages, String cut) {
    }

    private static Shown shown(List<List<Segment>> marked, int page, boolean sheet) {
        int last = marked.size();
        long length = 0;
        int from = length(marked, 0) > MOST_TEXT ? Math.max(0, page - 1 - BEFORE) : 0;
        List<TextPage> pages = new ArrayList<>();
        for (int i = from; i < last && length <= MOST_TEXT; i++) {
            length += marked.get(i).stream().mapToInt(segment -> segment.text().length()).sum();
            pages.add(new TextPage(last == 1 ? 0 : i + 1, marked.get(i), sheet ? SheetLine.of(marked.get(i)) : List.of()));
        }
        boolean whole = from == 0 && pages.size() == last;
        return new Shown(pages, whole ? "" : "文字很长，这里只显示第 " + (from + 1) + " 至 " + (from + pages.size()) + (sheet ? " 张工作表，共 " + last + " 张" : " 页，共 " + last + " 页"));
    }

    private static long length(List<List<Segment>> marked, int from) {
        return marked.stream().skip(from).flatMap(List::stream).mapToLong(segment -> segment.text().length()).sum();
    }

    /** The pages of a text; one where pages are not known. */
    private static List<String> pages(String text) {
        List<String> pages = new ArrayList<>(List.of(text.split("\f", -1)));
        while (pages.size() > 1 && pages.getLast().isBlank()) {
            pages.removeLast();
        }
        if (pages.size() == 1 && text.length() > MOST_TEXT) {
            return List.of(text.substring(0, MOST_TEXT));
        }
        return pages;
    }

    /** Marks what exact hits hold and, where nothing of that is there, what approximate ones do. */
    private List<List<Segment>> mark(List<String> texts, String words) {
        try {
            Plan plan = Plan.of(words, abbreviations.get());
            List<List<Segment>> exact = mark(texts, Highlighter.exact(plan));
            return exact.stream().flatMap(List::stream).anyMatch(Segment::hit) ? exact
                    : mark(texts, Highlighter.approximate(plan));
        } catch (FaultException e) {
            // Words that nobody could have searched for: an address made by hand. The text is shown without marks.
            return mark(texts, Highlighter.exact(Plan.of("")));
        }
    }

    private static List<List<Segment>> mark(List<String> texts, Highlighter highlighter) {
        return texts.stream().map(text -> highlighter.mark(text.replace('\n', LINE)).stream()
                .map(segment -> new Segment(segment.text().replace(LINE, '\n').replace(CELL + " ", "\t").replace(CELL, '\t'), segment.hit()))
                .toList()).toList();
    }

    /** What is shown by its pages: what can be shown as it is, and Word files as this house sets them. */
    private boolean drawable(ArchivedFile file) {
        return itself(file.name()) || archive.drawings().drawable(file);
    }

    /** PDF by its pages, and pictures that every browser shows. */
    private static boolean itself(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(pdf|png|jpe?g)");
    }

    private static String string(Object parameter) {
        return parameter == null ? "" : parameter.toString();
    }

    private static int number(String page, int most) {
        return page.matches("\\d{1,6}") ? Math.min(Integer.parseInt(page), most) : 0;
    }
}
