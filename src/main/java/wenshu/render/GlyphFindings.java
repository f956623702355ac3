package wenshu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Looks over finished pages for characters that no font has. */
final class GlyphFindings {

    private static final int SOFT_HYPHEN = 0xAD;

    private GlyphFindings() {
    }

    static List<Finding> of(List<Frame> frames) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        for (int page = 0; page < frames.size(); page++) {
            Set<String> here = new LinkedHashSet<>();
            GlyphRuns.each(frames.get(page).items(), run -> collect(run, here));
            int number = page + 1;
            here.forEach(character -> missing.putIfAbsent(character, number));
        }
        List<Finding> findings = new ArrayList<>();
        missing.forEach((character, page) -> findings.add(new Finding("GLYPH_MISSING", page, "",
                "现有字体没有“" + character + "”（U+"
                        + Integer.toHexString(character.codePointAt(0)).toUpperCase(java.util.Locale.ROOT)
                        + "）字，已用“□”占位，请把含有该字的字体放入数据目录的 fonts 文件夹。")));
        return findings;
    }

    private static void collect(FrameItem.GlyphRun run, Set<String> missing) {
        for (int i = 0; i < run.glyphs().length; i++) {
            // A space that the font lacks is made of another, a soft hyphen of a hyphen; upright text has forms of its own.
            if (run.face().glyph(run.codePoints()[i]) == 0 && !Character.isSpaceChar(run.codePoints()[i])
                    && run.codePoints()[i] != SOFT_HYPHEN) {
                missing.add(Character.toString(run.codePoints()[i]));
            }
        }
    }
}
