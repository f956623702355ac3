package wenshu.template.compile;

/**
 * Where a tag stands in a template, as far as that is known before the pages are made.
 *
 * @param story 正文, 页眉, 页脚, 脚注, 尾注 or 文本框
 * @param table number of the table in its story, from 1; 0 outside tables
 * @param row row of the table, from 1
 * @param column cell of the row, from 1
 * @param paragraph paragraph of the story outside tables, from 1
 * @param around the tag with up to 20 characters around it
 */
public record Place(String story, int table, int row, int column, int paragraph, String around) {

    @Override
    public String toString() {
        String spot = table > 0 ? "第%d个表格第%d行第%d列".formatted(table, row, column) : "第%d段".formatted(paragraph);
        return story + spot + "（“" + around + "”处）";
    }
}
