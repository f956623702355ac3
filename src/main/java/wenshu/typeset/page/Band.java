package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Section;
import wenshu.typeset.flow.Stack;
import wenshu.typeset.frame.FrameItem;

/**
 * The columns of one section side by side on a page. Where the next section goes on below them they become equally
 * long (ECMA-376, 17.6.4 and 17.18.77). Lengths in millipoints.
 */
final class Band {

    /** How exactly columns are balanced. */
    private static final int STEP = 1_000;

    private final SectionFlow flow;
    private final Document.Notes rules;
    private final Sheet sheet;
    private final int top;
    private final int bottom;
    private final boolean continued;
    private final Zones zones;

    /**
     * Columns that were filled.
     *
     * @param end what comes next
     * @param carried notes that had no room
     */
    record Filled(List<Column> columns, Position end, Stack carried) {

        /** Where notes begin below it. */
        int notesTop() {
            return columns.stream().mapToInt(column -> column.notes.top(column.y)).min().orElseThrow();
        }

        Column.Stop stop() {
            return columns.getLast().stop;
        }

        /** Where the longest column ends. */
        int lowest() {
            return columns.stream().mapToInt(column -> column.y).max().orElse(0);
        }

        boolean fresh() {
            return columns.stream().allMatch(column -> column.fresh);
        }
    }

    /** How the first column begins: whether after a full page. */
    record Opening(boolean fresh, boolean automatic, Stack carried) {
    }

    /**
     * @param continued whether the next section goes on below on the same page
     */
    Band(SectionFlow flow, Document.Notes rules, Sheet sheet, int top, int bottom, boolean continued,
            Zones zones) {
        this.flow = flow;
        this.rules = rules;
        this.sheet = sheet;
        this.top = top;
        this.bottom = bottom;
        this.continued = continued;
        this.zones = zones;
    }

    /** Fills columns from a position on; nothing of it is on the page yet. */
    Filled fill(Position from, Opening opening) {
        Zones.Mark before = zones.mark();
        Filled filled = fill(from, opening, bottom);
        boolean balanced = continued && filled.stop() == Column.Stop.SECTION_END
                && flow.section().page().columnsAcross().size() > 1
                && filled.columns.stream().noneMatch(column -> column.stop == Column.Stop.COLUMN_BREAK);
        return balanced ? balance(from, opening, filled, before) : filled;
    }

    /** The least height at which everything still fits. */
    private Filled balance(Position from, Opening opening, Filled filled, Zones.Mark before) {
        int low = 0;
        int high = (filled.lowest() - top) / STEP + 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            zones.reset(before);
            Filled tried = fill(from, opening, top + middle * STEP);
            if (tried.stop() == Column.Stop.SECTION_END && tried.lowest() <= bottom) {
                high = middle;
            } else {
                low = middle;
            }
        }
        zones.reset(before);
        return fill(from, opening, high * STEP < filled.lowest() - top ? top + high * STEP : bottom);
    }

    private Filled fill(Position from, Opening opening, int limit) {
        List<Column> columns = new ArrayList<>();
        Position at = from;
        Stack carried = opening.carried;
        for (Section.Column place : flow.section().page().columnsAcross()) {
            Column column = new Column(sheet, sheet.left() + place.offset(), place.width(), top, limit,
                    new NoteColumn(flow, rules, place.width(), bottom, carried), zones);
            boolean begins = columns.isEmpty();
            column.atPageTop = begins && opening.fresh;
            column.fresh = !begins || opening.fresh;
            column.must = opening.fresh && limit == bottom;
            column.automatic = begins ? opening.automatic : columns.getLast().stop == Column.Stop.FULL;
            at = new ColumnFiller(flow, column, continued).fill(at);
            carried = column.notes.draw(column);
            columns.add(column);
            if (column.stop == Column.Stop.SECTION_END || column.stop == Column.Stop.PAGE_BREAK) {
                break;
            }
        }
        return new Filled(columns, at, carried);
    }

    /** Puts what was filled on its page. */
    static void show(Filled filled, Page page, int top) {
        for (Column column : filled.columns) {
            page.drawings.addAll(column.drawings);
            page.items.addAll(column.items);
            page.foot.addAll(column.foots);
            page.notes.addAll(column.notes.begun());
        }
        page.used = Math.max(page.used, filled.lowest());
        if (filled.columns.getFirst().sheet.setup().columns().line()) {
            for (int i = 1; i < filled.columns.size(); i++) {
                Column left = filled.columns.get(i - 1);
                int x = (left.x + left.width + filled.columns.get(i).x) / 2;
                page.items.add(new FrameItem.Stroke(x, top, x, filled.lowest(), 500, 0));
            }
        }
    }
}
