package wenshu.template.compile;

/**
 * Where a tag stands in a template, as far as that is known before the pages are made.
 *
 * @param part the part of the package
 * @param tag number of the tag among those written in the part, faulty ones too, from 0; −1 for a content control
 * @param story 正文, 页眉, 页脚, 脚注, 尾注 or 文本框
 * @param table number of the table in its story, from 1; 0 outside tables
 * @param row row of the table, from 1
 * @param column cell of the row, from 1
 * @param paragraph paragraph of the story outside tables, from 1
 * @param around the tag with up to 20 characters around it
 */
public record Place(String part, int tag, String story, int table, int row, int column, int paragraph, String around) {

    @Override
    public String toString() {
        return story + spot();
    }

    /** The place on a laid-out page, from 1; without one as {@link #toString()}. */
    public String onPage(int page) {
        return page < 1 ? toString() : "第" + page + "页" + (story.equals("正文") ? "" : story) + spot();
    }

    private String spot() {
        String spot = table > 0 ? "第%d个表格第%d行第%d列".formatted(table, row, column) : "第%d段".formatted(paragraph);
        return spot + "（“" + around + "”处）";
    }
}
