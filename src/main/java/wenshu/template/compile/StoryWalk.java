package wenshu.template.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.xml.XmlElement;
import wenshu.template.compile.ParagraphCutter.Marker;
import wenshu.template.grammar.FieldPath;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.TagFault;

/** Walks one part in reading order, pairs the tags and says where each stands. */
final class StoryWalk {

    static final int MAX_NESTING = 8;

    /** The tags still open, story by story; a text box or a footnote is a story of its own. */
    private static final class Story {
        private final String name;
        private final Deque<Spot> open = new ArrayDeque<>();
        private final Deque<Spot> elses = new ArrayDeque<>();
        /** Beginnings and ends that cannot be read: what they leave alone has had its message. */
        private int brokenBeginnings;
        private int brokenEnds;
        private int paragraphs;
        private int tables;

        private Story(String name) {
            this.name = name;
        }
    }

    private record Cell(int table, int row, int column) {
    }

    private final Map<XmlElement, Marker> markers;
    private final String part;
    private final Set<String> fields;
    private final List<Flaw> faults;
    private final List<XmlElement> path = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private int written;

    /** A walk through that part; the fields are those of the form, where they are known. */
    StoryWalk(String part, Set<String> fields, Map<XmlElement, Marker> markers, List<Flaw> faults) {
        this.fields = fields;
        this.part = part;
        this.markers = markers;
        this.faults = faults;
    }

    /** Walks the whole part. */
    void walk(String story, XmlElement root) {
        Story outside = new Story(story);
        visit(root, outside, new Cell(0, 0, 0));
        finish(outside);
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Spot> spots() {
        return spots;
    }

    private void visit(XmlElement element, Story story, Cell cell) {
        path.add(element);
        switch (element.name()) {
            case ParagraphCutter.MARKER -> marker(element, story, cell);
            case "w:txbxContent" -> nested(element, "文本框");
            case "w:footnote" -> nested(element, "脚注");
            case "w:endnote" -> nested(element, "尾注");
            case "w:tbl" -> {
                int table = cell.table > 0 ? cell.table : ++story.tables;
                below(element, story, new Cell(table, cell.row, cell.column));
            }
            case "w:p" -> {
                story.paragraphs += cell.table > 0 ? 0 : 1;
                below(element, story, cell);
            }
            default -> below(element, story, cell);
        }
        path.removeLast();
    }

    private void below(XmlElement element, Story story, Cell cell) {
        int row = 0;
        int column = 0;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "w:tr" -> visit(child, story, new Cell(cell.table, ++row, 0));
                case "w:tc" -> visit(child, story, new Cell(cell.table, cell.row, ++column));
                default -> visit(child, story, cell);
            }
        }
    }

    private void nested(XmlElement element, String name) {
        Story inner = new Story(name);
        below(element, inner, new Cell(0, 0, 0));
        finish(inner);
    }

    private void marker(XmlElement element, Story story, Cell cell) {
        Marker marker = markers.get(element);
        Place place = new Place(part, marker.control() ? -1 : written++, story.name, cell.table, cell.row, cell.column, story.paragraphs, marker.around());
        if (marker.found().fault() != null) {
            fault(place, marker.found().raw(), marker.found().fault());
            String inside = marker.found().raw().replaceFirst("^[{｛]+\\s*", "");
            story.brokenBeginnings += inside.matches("(?s)[#＃?？].*") ? 1 : 0;
            story.brokenEnds += inside.matches("(?s)[/／].*") ? 1 : 0;
            return;
        }
        List<FieldPath> loops = new ArrayList<>();
        story.open.descendingIterator().forEachRemaining(spot -> {
            if (spot.tag() instanceof Tag.Loop loop) {
                loops.add(loop.path());
            }
        });
        Spot spot = new Spot(element, List.copyOf(path), spots.size(), marker.found().tag(), marker.found().raw(), place,
                loops);
        spots.add(spot);
        if (!(spot.tag() instanceof Tag.Field || spot.tag() instanceof Tag.Picture)) {
            element.with(ControlText.SILENT, "1");
        }
        switch (spot.tag()) {
            case Tag.Field field -> { }
            case Tag.Picture picture -> { }
            case Tag.Loop loop -> open(story, spot);
            case Tag.If condition -> open(story, spot);
            case Tag.Else otherwise -> otherwise(story, spot);
            case Tag.EndLoop end -> close(story, spot, end.path());
            case Tag.EndIf end -> close(story, spot, null);
        }
    }

    private void open(Story story, Spot spot) {
        if (story.open.size() >= MAX_NESTING) {
            fault(spot, new TagFault("TOO_DEEP", "循环和条件套了超过 " + MAX_NESTING + " 层", "请减少层数"));
        }
        story.open.push(spot);
    }

    private void otherwise(Story story, Spot spot) {
        if (story.open.isEmpty() || !(story.open.peek().tag() instanceof Tag.If)) {
            fault(spot, new TagFault("ELSE_WITHOUT_IF", "{{否则}} 前面没有对应的条件", "请在前面补 {{?…}}，或删去它"));
        } else if (!story.elses.isEmpty() && story.elses.peek().order() > story.open.peek().order()) {
            fault(spot, new TagFault("SECOND_ELSE", "同一个条件里有两个 {{否则}}", "请删去一个"));
        } else {
            story.elses.push(spot);
        }
    }

    private void close(Story story, Spot spot, FieldPath loop) {
        if (story.open.isEmpty() || story.open.stream().noneMatch(open -> matches(open, loop))) {
            if (loop != null && misnamed(story.open.peek(), loop)) {
                closeByAnotherName(spot, loop, story.open.pop());
                return;
            }
            if (story.brokenBeginnings > 0) {
                story.brokenBeginnings--;
                return;
            }
            fault(spot, new TagFault("CLOSE_WITHOUT_OPEN", "结束标签 " + spot.raw() + " 前面没有对应的开始",
                    loop == null ? "请补 {{?…}}，或删去它" : "请补 {{#" + loop + "}}，或删去它"));
            return;
        }
        Spot open = story.open.pop();
        if (!matches(open, loop)) {
            fault(spot, new TagFault("CROSSING", spot.raw() + " 与 " + open.raw() + " 交叉",
                    "请先结束后开始的 " + open.raw()));
            // The crossed one has had its message; both are taken as closed so that no second message follows.
            story.open.removeIf(other -> other == story.open.stream().filter(o -> matches(o, loop)).findFirst()
                    .orElse(null));
            story.open.push(open);
            return;
        }
        Spot otherwise = loop == null && !story.elses.isEmpty() && story.elses.peek().order() > open.order()
                ? story.elses.pop() : null;
        try {
            blocks.add(BlockFinder.find(open, otherwise, spot));
        } catch (TagFault fault) {
            fault(open, fault);
        }
    }

    /** One of the two names is wrong; where only the end names a field, the beginning gets the message for that. */
    private void closeByAnotherName(Spot end, FieldPath closed, Spot begun) {
        FieldPath opened = ((Tag.Loop) begun.tag()).path();
        if (fields.contains(closed.names().getLast()) && !fields.contains(opened.names().getLast())) {
            return;
        }
        String right = "{{/" + opened + "}}";
        faults.add(Flaw.at(end.place(), end.raw(), "CLOSE_NAME", "结束标签 " + end.raw() + " 与开始标签 " + begun.raw()
                + " 不同名", "请写成 " + right).proposing(right));
    }

    /** Whether an end was meant for that beginning: half of the characters are the same. */
    private static boolean misnamed(Spot open, FieldPath closed) {
        if (open == null || !(open.tag() instanceof Tag.Loop begun)) {
            return false;
        }
        String name = begun.path().toString();
        long same = closed.toString().chars().filter(c -> name.indexOf(c) >= 0).count();
        return same * 2 >= Math.max(name.length(), closed.toString().length());
    }

    private static boolean matches(Spot open, FieldPath loop) {
        return switch (open.tag()) {
            case Tag.Loop begun -> begun.path().equals(loop);
            case Tag.If begun -> loop == null;
            default -> false;
        };
    }

    private void finish(Story story) {
        for (Spot spot : story.open) {
            if (story.brokenEnds-- > 0) {
                continue;
            }
            String remedy = spot.tag() instanceof Tag.Loop loop ? "请在后面补 {{/" + loop.path() + "}}" : "请在后面补 {{/?}}";
            fault(spot, new TagFault("UNCLOSED_BLOCK", spot.raw() + " 没有结束", remedy));
        }
    }

    private void fault(Spot spot, TagFault fault) {
        fault(spot.place(), spot.raw(), fault);
    }

    private void fault(Place place, String raw, TagFault fault) {
        Flaw flaw = Flaw.at(place, raw, fault.code(), fault.getMessage(), fault.remedy());
        // A text box stands in the file twice, once for old versions of Word.
        boolean again = path.stream().anyMatch(element -> element.is("mc:Fallback"))
                && faults.stream().anyMatch(known -> known.fault().equals(flaw.fault()));
        if (!again) {
            faults.add(flaw);
        }
    }
}
