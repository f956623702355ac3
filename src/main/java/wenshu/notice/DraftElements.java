package wenshu.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/**
 * A draft as the elements of the paper that it becomes, in printed order and with the words that are printed: the
 * recipients with their colon, the annotation in its brackets. Behind every element stand the fields that it came from,
 * so that a stretch of an element is a stretch of a field and a change goes back into the draft.
 *
 * <p>Fields are named like the items of the draft's head; 联系人2电话 and 附件1名称 are parts of lists; 正文 is the whole text
 * and 附件1正文 an attachment's, one line each paragraph. A forwarded paper has no fields: it is never changed.
 */
public final class DraftElements {

    private final Draft draft;
    private final Map<String, String> fields;
    private final List<DraftLine> lines;

    private DraftElements(Draft draft, Map<String, String> fields) {
        this.draft = draft;
        this.fields = fields;
        this.lines = new DraftLines(draft, fields).all();
    }

    /** The elements of a draft. */
    public static DraftElements of(Draft draft) {
        return new DraftElements(draft, DraftFields.of(draft));
    }

    /** The paper. {@link Element.Place#field} names the field; paragraphs of the text have their number instead. */
    public Paper paper() {
        List<Element> elements = new ArrayList<>();
        for (DraftLine line : lines) {
            elements.add(new Element(elements.size(), line.role(), line.part(), line.text(), false, 0, line.place()));
        }
        return new Paper(elements);
    }

    /** The names of all fields, in the order of the paper. */
    public List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    /** The words of a field, empty when there is no such field. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * Where a stretch of an element lies in its field.
     *
     * @return nothing when any of it is not the draft's own words, such as the brackets round an annotation
     */
    public Optional<Spot> spot(int element, int start, int end) {
        for (DraftLine.Piece piece : lines.get(element).pieces()) {
            if (!piece.field().isEmpty() && piece.at() <= start && end <= piece.at() + piece.words().length()) {
                int shift = piece.from() - piece.at();
                return Optional.of(new Spot(piece.field(), start + shift, end + shift));
            }
        }
        return Optional.empty();
    }

    /** What parts a paragraph from the one before it in the same field; nothing where it is its field's first. */
    public Optional<Spot> breakBefore(int element) {
        if (element == 0) {
            return Optional.empty();
        }
        DraftLine.Piece before = lines.get(element - 1).pieces().getLast();
        DraftLine.Piece first = lines.get(element).pieces().getFirst();
        int end = before.from() + before.words().length();
        boolean same = !first.field().isEmpty() && before.field().equals(first.field());
        // Between two cells of a table stands more than the end of a line.
        return same && field(first.field()).substring(end, first.from()).isBlank()
                ? Optional.of(new Spot(first.field(), end, first.from())) : Optional.empty();
    }

    /** The same draft with other words in these fields, each of which it must have. */
    public DraftElements with(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        changed.forEach((name, words) -> {
            if (all.put(name, words) == null) {
                throw new IllegalArgumentException("no field " + name);
            }
        });
        return new DraftElements(draft, all);
    }

    /** The draft with the words that the fields have now. */
    public Draft draft() {
        return DraftFields.into(draft, fields);
    }

    @Override
    public String toString() {
        return lines.stream().map(DraftLine::text).collect(Collectors.joining("\n"));
    }

    /**
     * A stretch of a field.
     *
     * @param field its name
     * @param start first character
     * @param end after the last one
     */
    public record Spot(String field, int start, int end) {
    }
}
