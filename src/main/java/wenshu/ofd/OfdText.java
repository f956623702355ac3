package wenshu.ofd;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.text.Weight;
import wenshu.typeset.frame.FrameItem;

/** Writes runs of glyphs as text objects (GB/T 33190, 11): characters, the distances between them, their glyphs. */
final class OfdText {

    private final OfdResources resources;

    OfdText(OfdResources resources) {
        this.resources = resources;
    }

    void objects(FrameItem.GlyphRun run, Consumer<TextObject> into) {
        int count = run.glyphs().length;
        for (int from = 0; from < count; ) {
            int to = from + 1;
            // Readers disagree on how many distances a character beyond the basic plane takes: it stands alone.
            while (to < count && !beyond(run, from) && !beyond(run, to)) {
                to++;
            }
            into.accept(object(run, from, to));
            from = to;
        }
    }

    private static boolean beyond(FrameItem.GlyphRun run, int i) {
        return run.codePoints()[i] > 0xFFFF;
    }

    private TextObject object(FrameItem.GlyphRun run, int from, int to) {
        OfdFont font = resources.font(run.face());
        TextObject object = new TextObject(resources.next());
        object.setFont(font.id()).setSize(Millimetres.of(run.size()));
        object.setFillColor(OfdPageWriter.color(run.color()));
        if (run.scale() != 100) {
            object.setHScale(run.scale() / 100.0);
        }
        if (run.emboldened()) {
            object.setStroke(true).setFill(true).setWeight(Weight.W_700)
                    .setStrokeColor(OfdPageWriter.color(run.color())).setLineWidth(Millimetres.of(run.size() / 30));
        }
        if (run.slanted()) {
            object.setItalic(true);
        }
        StringBuilder characters = new StringBuilder();
        List<Serializable> distances = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int character = run.codePoints()[i];
            if (!font.found(character, run.glyphs()[i])) {
                object.addCGTransform(new CT_CGTransform().setCodePosition(i - from).setCodeCount(1).setGlyphCount(1)
                        .setGlyphs(new ST_Array(font.number(run.glyphs()[i]))));
            }
            characters.appendCodePoint(character < 0x20 ? ' ' : character);
            if (i > from) {
                distances.add(Millimetres.text(Millimetres.of(run.offsets()[i] - run.offsets()[i - 1])));
            }
        }
        TextCode code = new TextCode().setContent(characters.toString())
                .setCoordinate(Millimetres.of(run.x() + run.offsets()[from]), Millimetres.of(run.y()));
        if (!distances.isEmpty()) {
            code.setDeltaX(new ST_Array(distances.toArray(Serializable[]::new)));
        }
        object.addTextCode(code);
        return object;
    }
}
