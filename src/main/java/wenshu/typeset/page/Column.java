package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.frame.FrameItem;

/** A column of text under construction; it can be thrown away and begun again. Lengths in millipoints. */
final class Column {

    /** Why nothing more goes into it. */
    enum Stop { FULL, COLUMN_BREAK, PAGE_BREAK, SECTION_END }

    final Sheet sheet;
    final int x;
    final int width;
    final int top;
    /** Where text must end. */
    final int limit;
    final NoteColumn notes;
    final Drawings drawings = new Drawings();
    final Zones zones;
    final List<FrameItem> items = new ArrayList<>();
    /** Its footnotes. */
    final List<FrameItem> foots = new ArrayList<>();
    int y;
    /** Where the last line or row ends: the space below it needs no room. */
    int end;
    /** What frames at the foot take. */
    int foot;
    /** Whether nothing of the flow stands in it yet. */
    boolean fresh = true;
    /** Whether nothing stands on the page above or before it either. */
    boolean atPageTop;
    /** Whether something must go into it even without room, so that the document ends some time. */
    boolean must;
    /** Whether it began because the one before was full. */
    boolean automatic;
    Stop stop;

    /**
     * @param limit where text must end; notes may stand below it
     */
    Column(Sheet sheet, int x, int width, int top, int limit, NoteColumn notes, Zones zones) {
        this.sheet = sheet;
        this.x = x;
        this.width = width;
        this.top = top;
        this.limit = limit;
        this.notes = notes;
        this.zones = zones;
        this.y = top;
        this.end = top;
    }

    /** Whether what comes next must stay here, for it would find no more room anywhere. */
    boolean mustTake() {
        return must && fresh;
    }

    /** What is left for text. */
    int room() {
        return Math.min(limit, notes.top(y)) - foot - y;
    }

    /** Where text must end that has come down to {@code at}, with the notes that are on trial. */
    int floor(NoteColumn.Trial trial, int at) {
        return Math.min(limit, trial.top(at)) - foot;
    }

    /** What an empty column like this one has. */
    int fullHeight() {
        return limit - top;
    }

    void add(List<FrameItem> set, int left, int at) {
        for (FrameItem item : set) {
            items.add(item.moved(left, at));
        }
    }
}
