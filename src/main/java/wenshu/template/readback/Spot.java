package wenshu.template.readback;

/**
 * Where something stands in a file that was read.
 *
 * @param story 正文, 页眉, 页脚, 脚注 or 尾注
 * @param table number of the outermost table in its story, from 1; 0 outside tables
 * @param row row of the table, from 1; 0 when the whole table is meant
 * @param column cell of the row, from 1; 0 when the whole row is meant
 * @param paragraph paragraph of the story outside tables, from 1; 0 inside tables
 */
public record Spot(String story, int table, int row, int column, int paragraph) {

    @Override
    public String toString() {
        if (table == 0) {
            return story + "第" + paragraph + "段";
        }
        return story + "第" + table + "个表格" + (row == 0 ? "" : "第" + row + "行") + (column == 0 ? "" : "第" + column + "列");
    }
}
