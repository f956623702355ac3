package wenshu.template.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that make a tag a picture: 图片, 图片 25x35, 二维码, 二维码 20; sizes in millimetres. */
final class PictureWord {

    private static final String FILE = "图片";
    private static final String CODE = "二维码";
    private static final int LARGEST = 400;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,3})(?:[xX×＊*](\\d{1,3}))?(?:mm|毫米)?");
    private static final Pattern BEFORE_SIZE = Pattern.compile("\\|(" + FILE + "|" + CODE + ")(?=\\d)");

    private PictureWord() {
    }

    static boolean begins(String word) {
        return word.startsWith(FILE) || word.startsWith(CODE);
    }

    /** The tag with the space that makes its size readable. */
    static String spaced(String tag) {
        return BEFORE_SIZE.matcher(tag).replaceAll("|$1 ");
    }

    /** The tag of a path with these words behind it. */
    static Tag tag(FieldPath path, List<String> words) {
        boolean optional = false;
        Tag.Picture picture = null;
        for (String word : words) {
            if (word.equals(TagParser.OPTIONAL)) {
                optional = true;
            } else if (begins(word) && picture == null) {
                picture = one(path, word);
            } else {
                throw new TagFault("PICTURE_WITH_FORMAT", "图片和二维码后面不能再写“" + word + "”", "请删去 |" + word);
            }
        }
        return new Tag.Picture(path, picture.code(), picture.width(), picture.height(), optional);
    }

    private static Tag.Picture one(FieldPath path, String word) {
        boolean code = word.startsWith(CODE);
        String size = word.substring(code ? CODE.length() : FILE.length());
        if (size.isEmpty()) {
            return new Tag.Picture(path, code, 0, 0, false);
        }
        Matcher matcher = SIZE.matcher(size);
        int width = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int height = width > 0 && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : code ? width : 0;
        if (width < 1 || width > LARGEST || height < 1 || height > LARGEST || code && height != width) {
            throw new TagFault("BAD_PICTURE_SIZE", "“" + word + "”的大小不对", code
                    ? "请写成 |" + CODE + " 20（毫米），或不写大小" : "请写成 |" + FILE + " 25x35（宽x高，毫米），或不写大小");
        }
        return new Tag.Picture(path, code, width, height, false);
    }
}
