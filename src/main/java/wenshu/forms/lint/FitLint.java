package wenshu.forms.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenshu.fault.Fault;
import wenshu.forms.fit.Room;
import wenshu.forms.fit.Rooms;
import wenshu.render.Renderer;
import wenshu.template.Form;
import wenshu.template.FormFiller;
import wenshu.template.schema.Field;
import wenshu.template.schema.FormSchema;

/** Holds what form.yaml says of lengths and pages against the printed form. */
public final class FitLint {

    private final FormFiller filler;
    private final Renderer renderer;

    /** Measures with this filler and these fonts. */
    public FitLint(FormFiller filler, Renderer renderer) {
        this.filler = filler;
        this.renderer = renderer;
    }

    /** What should be mended: a number of pages that is not so, and fields that allow more than their box holds. */
    public List<Fault> check(Form form) {
        List<Fault> warnings = new ArrayList<>();
        form.schema().filter(schema -> schema.pages() > 0).ifPresent(schema -> {
            int pages = renderer.layOut(form.name(), filler.blank(form)).frames().size();
            if (pages != schema.pages()) {
                warnings.add(new Fault("WRONG_PAGES", "form.yaml", "写的是 页数: " + schema.pages() + "，空白表排出来是 " + pages + " 页",
                        "请改“页数”，或调整模板"));
            }
            if (pages <= schema.pages()) {
                lengths(schema, new Rooms(filler, renderer).of(form), warnings);
            }
        });
        return warnings;
    }

    private static void lengths(FormSchema schema, Map<String, Room> rooms, List<Fault> warnings) {
        for (Field field : schema.fields()) {
            Room room = rooms.get(field.name());
            if (room != null && !field.fit().continued() && (field.maxLength() == 0 || room.atSmallest() < field.maxLength())) {
                String smaller = room.smallest() == 0 ? "" : "缩到最小字号也";
                warnings.add(new Fault("BOX_TOO_SMALL", field.label(), (field.maxLength() == 0 ? "没有写“最长”" : "最长写的是 "
                        + field.maxLength() + " 字") + "，这一栏" + smaller + "只排得下约 " + room.atSmallest() + " 字",
                        room.smallest() == 0 ? "请减小“最长”，或写 适应: 缩小到小五" : "请减小“最长”，或加大这一栏"));
            }
        }
    }
}
