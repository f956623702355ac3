package wenshu.paper.read;

import java.util.EnumSet;
import java.util.Set;

/** Which level a number means, given which others the same text uses. */
final class Levels {

    private final Set<HeadingMark> used = EnumSet.noneOf(HeadingMark.class);

    Levels(Sheet sheet, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sheet.mark(i) != null) {
                used.add(sheet.mark(i));
            }
        }
    }

    /** 1 to 4, or 0 when it only counts within the text. */
    int level(HeadingMark mark) {
        return switch (mark) {
            case CHAPTER, FIRST -> 1;
            case SECTION, SECOND -> 2;
            case ARTICLE -> used.contains(HeadingMark.CHAPTER) ? 2 : 1;
            case ORDINAL -> used.contains(HeadingMark.FIRST) || used.contains(HeadingMark.CHAPTER) ? 0 : 1;
            case THIRD -> 3;
            case HALF_BRACKET -> used.contains(HeadingMark.THIRD) ? 4 : 3;
            case FOURTH, DECIMAL, CIRCLED -> 4;
        };
    }
}
