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

    private static final int BOX = 0x25A1;

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
            // Layout draws a box for what no font has; other glyphs than the usual one are upright or joined forms.
            int drawn = run.glyphs()[i];
            boolean box = drawn == run.face().glyph(BOX) && run.face().glyph(run.codePoints()[i]) != drawn;
            if (box || drawn == 0 && !Character.isSpaceChar(run.codePoints()[i])) {
                missing.add(Character.toString(run.codePoints()[i]));
            }
        }
    }
}
