package wenshu.template.schema;

import java.util.Optional;
import wenshu.template.value.PictureFacts;
import wenshu.template.value.Value;

/** What a photo must be: a whole JPEG or PNG of a bounded size, and of the ratio that the form prescribes. */
final class PhotoRules {

    private PhotoRules() {
    }

    static TextRules.Result check(Field field, Value.Picture photo) {
        if (photo.bytes().length > PictureFacts.MOST_BYTES) {
            return TextRules.Result.bad("照片文件超过 " + (PictureFacts.MOST_BYTES >> 20) + " MB", "请把照片缩小后再试");
        }
        Optional<PictureFacts> facts = PictureFacts.of(photo.bytes());
        if (facts.isEmpty()) {
            return TextRules.Result.bad("不是完好的 JPEG 或 PNG 照片", "请用看图软件打开后另存为 .jpg 再试");
        }
        int width = facts.get().width();
        int height = facts.get().height();
        if (facts.get().pixels() > PictureFacts.MOST_PIXELS) {
            return TextRules.Result.bad("照片有 " + width + "×" + height + " 个像素，太大", "请把照片缩小后再试");
        }
        if (field.ratio() != null && !field.ratio().fits(width, height)) {
            return TextRules.Result.bad("照片是 " + width + "×" + height + " 像素，宽高之比不是 " + field.ratio(),
                    "请裁成 " + field.ratio() + " 后再试，如 " + example(field.ratio()));
        }
        return TextRules.Result.good(photo.name());
    }

    private static String example(Field.Ratio ratio) {
        int factor = Math.max(1, 400 / Math.max(ratio.width(), ratio.height()));
        return ratio.width() * factor + "×" + ratio.height() * factor + " 像素";
    }
}
