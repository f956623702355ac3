package wenshu.ofd;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;
import wenshu.typeset.content.Raster;
import wenshu.typeset.font.TrueTypeFace;

/** Fonts and pictures of a document, each kept once (GB/T 33190, 7.9), and the numbers of everything in it. */
final class OfdResources {

    private record Picture(long id, String file, Raster raster) {
    }

    private final Map<TrueTypeFace, OfdFont> fonts = new LinkedHashMap<>();
    private final Map<Raster, Picture> pictures = new LinkedHashMap<>();
    private long last;

    /** A number that nothing else in the document has. */
    long next() {
        return ++last;
    }

    long last() {
        return last;
    }

    OfdFont font(TrueTypeFace face) {
        return fonts.computeIfAbsent(face, f -> new OfdFont(f, next()));
    }

    /** The number of a picture. */
    long picture(Raster raster) {
        return pictures.computeIfAbsent(raster, r -> {
            String ending = r.format() == Raster.Format.JPEG ? ".jpg" : ".png";
            return new Picture(next(), "picture_" + (pictures.size() + 1) + ending, r);
        }).id();
    }

    boolean hasPictures() {
        return !pictures.isEmpty();
    }

    void write(OfdPackage into, String folder) {
        Fonts list = new Fonts();
        for (OfdFont font : fonts.values()) {
            String file = "font_" + font.id() + ".ttf";
            CT_Font element = new CT_Font(font.name()).setFamilyName(font.name()).setID(font.id());
            element.setFontFile(new ST_Loc(file));
            list.addFont(element);
            into.put(folder + "Res/" + file, font.file());
        }
        Res res = new Res().setBaseLoc(new ST_Loc("Res"));
        if (!fonts.isEmpty()) {
            res.addResource(list);
        }
        into.put(folder + "PublicRes.xml", res);
        if (hasPictures()) {
            MultiMedias media = new MultiMedias();
            for (Picture picture : pictures.values()) {
                media.addMultiMedia(new CT_MultiMedia().setType(MediaType.Image)
                        .setFormat(picture.raster().format().name()).setMediaFile(new ST_Loc(picture.file()))
                        .setID(new ST_ID(picture.id())));
                into.put(folder + "Res/" + picture.file(), picture.raster().data());
            }
            into.put(folder + "DocumentRes.xml", new Res().setBaseLoc(new ST_Loc("Res")).addResource(media));
        }
    }
}
