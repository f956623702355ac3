package wenshu.forms.batch;

/**
 * Where a field stands in a list.
 *
 * @param sheet the sheet's name when it is not the list of people itself; otherwise ""
 * @param row the row, from 1
 * @param label what the column is called
 * @param address the cell, such as F5; "" when the list has no such column
 * @param line a line within the cell, from 1; 0 for the whole cell
 */
record CellPlace(String sheet, int row, String label, String address, int line) {

    /** Such as 第5行“出生日期”(F5). */
    @Override
    public String toString() {
        return (sheet.isEmpty() ? "" : "工作表“" + sheet + "”") + "第" + row + "行“" + label + "”"
                + (address.isEmpty() ? "" : "(" + address + ")") + (line == 0 ? "" : "第" + line + "行");
    }
}
