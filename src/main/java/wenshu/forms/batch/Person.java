package wenshu.forms.batch;

import java.util.List;
import java.util.Map;
import wenshu.template.FormData;

/**
 * One person of a batch, as the list has them.
 *
 * @param number the 序号 in the list, from 1; no two are the same
 * @param place where the person stands, such as 第5行 or a file's name
 * @param data what is to be filled in; photos are only named
 * @param cells where every field stands, by its path such as 姓名 or 获奖情况[2].奖励名称
 * @param faults what is wrong with the cells themselves
 */
public record Person(int number, String place, FormData data, Map<String, CellPlace> cells, List<BatchFault> faults) {

    public Person {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** What the person is called; "" when nobody says. */
    public String name() {
        return data.text("姓名").strip();
    }
}
