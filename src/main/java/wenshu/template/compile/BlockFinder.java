package wenshu.template.compile;

import java.util.Set;
import wenshu.docx.xml.XmlElement;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.Tag.LoopOption;
import wenshu.template.grammar.TagFault;

/**
 * Decides by the placement of its tags what a loop or condition reaches over: both in one paragraph, the text between;
 * in one table row, the row; in two rows, the rows from one to the other; in two paragraphs, the paragraphs.
 */
final class BlockFinder {

    private static final Set<String> CONTAINERS = Set.of("w:body", "w:tc", "w:sdtContent", "w:txbxContent", "w:hdr",
            "w:ftr", "w:footnote", "w:endnote");
    private static final String ALONE = "请让 {{否则}} 单独成段（或单独成行）";

    private BlockFinder() {
    }

    /**
     * The block of two tags that belong together.
     *
     * @throws TagFault when they cannot: one inside a table and one outside it, for instance
     */
    static Block find(Spot open, Spot otherwise, Spot close) {
        int depth = open.shared(close) - 1;
        XmlElement common = open.path().get(depth);
        boolean wantsRow = open.tag() instanceof Tag.Loop loop
                && (loop.options().contains(LoopOption.ROW) || loop.options().contains(LoopOption.FIXED_ROWS));
        int row = open.depthOf("w:tr", depth + 1);
        if (common.is("w:tr") || wantsRow && row >= 0 && !common.is("w:tbl")) {
            return row(open, otherwise, close, row);
        }
        if (wantsRow && !common.is("w:tbl")) {
            throw new TagFault("NOT_IN_ROW", "“行”“固定行”只能用在表格里", "请把循环的两个标签写在表格的同一行");
        }
        if (common.is("w:tbl")) {
            requireSameTable(open, close, depth);
            return block(open, otherwise, close, depth);
        }
        if (open.depthOf("w:p", depth + 1) > open.depthOf("w:txbxContent", depth + 1)) {
            return inline(open, otherwise, close, depth);
        }
        if (!CONTAINERS.contains(common.name()) || !open.path().get(depth + 1).is("w:p")
                || !close.path().get(depth + 1).is("w:p")) {
            throw crossing();
        }
        return block(open, otherwise, close, depth);
    }

    private static TagFault crossing() {
        return new TagFault("CROSSING", "开始与结束标签不在同一层：一个在表格、内容控件或超链接里面，一个在外面",
                "请把两个标签都放在里面，或都放在外面");
    }

    private static void requireSameTable(Spot open, Spot close, int depth) {
        boolean rows = open.path().get(depth + 1).is("w:tr") && close.path().get(depth + 1).is("w:tr");
        if (!rows || open.hasBelow("w:tbl", depth) || close.hasBelow("w:tbl", depth)) {
            throw crossing();
        }
    }

    private static Block row(Spot open, Spot otherwise, Spot close, int row) {
        if (open.hasBelow("w:tbl", row) || close.hasBelow("w:tbl", row)) {
            throw crossing();
        }
        if (otherwise != null) {
            throw new TagFault("ELSE_IN_ROW", "条件管着整行表格，{{否则}} 不能在这一行里", "请把另一种情形写成单独的一行");
        }
        XmlElement tr = open.path().get(row);
        return new Block(open, null, close, open.path().get(row - 1), tr, null, tr);
    }

    private static Block inline(Spot open, Spot otherwise, Spot close, int depth) {
        if (open.path().size() != depth + 3 || close.path().size() != depth + 3
                || otherwise != null && (otherwise.path().size() != depth + 3 || otherwise.shared(open) != depth + 1)) {
            throw crossing();
        }
        return block(open, otherwise, close, depth);
    }

    private static Block block(Spot open, Spot otherwise, Spot close, int depth) {
        XmlElement from = open.path().get(depth + 1);
        XmlElement to = close.path().get(depth + 1);
        XmlElement middle = null;
        if (otherwise != null) {
            if (otherwise.shared(open) != depth + 1) {
                throw new TagFault("ELSE_NOT_ALONE", "{{否则}} 与条件的开始或结束挤在一起", ALONE);
            }
            middle = otherwise.path().get(depth + 1);
            if (middle == from || middle == to || !ControlText.only(middle)) {
                throw new TagFault("ELSE_NOT_ALONE", "{{否则}} 那一段还有别的内容", ALONE);
            }
        }
        return new Block(open, otherwise, close, open.path().get(depth), from, middle, to);
    }
}
