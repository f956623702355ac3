package wenshu.docx.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Raster;

/** The pictures of one package, each read once. */
public final class Pictures {

    /** Pixels of one picture: a page of A3 at 600 dpi has 70 million, of A4 35 million. */
    static final long MOST_PIXELS = 80_000_000;
    /** Pixels that one document may have decoded, which costs memory and time. */
    private static final long MOST_DECODED = 200_000_000;

    /** Bytes of metafiles that one document may have played. */
    private static final long MOST_PLAYED = 200L << 20;

    private final OpcPackage file;
    private final Map<String, Result> known = new HashMap<>();
    private final Map<String, Raster> mirrored = new HashMap<>();
    private long decoded;
    private long played;

    public Pictures(OpcPackage file) {
        this.file = file;
    }

    /** What became of a picture. */
    public sealed interface Result {

        /** It can be drawn. */
        record Readable(Raster raster) implements Result {
        }

        /** It cannot, for one of these reasons. */
        record Unreadable(Reason reason) implements Result {
        }
    }

    /** Why a picture is not drawn. */
    public enum Reason { MISSING, BROKEN, TOO_LARGE, METAFILE, UNKNOWN_FORMAT }

    /** The picture in a part of the package. */
    public Result read(String part) {
        return known.computeIfAbsent(part, this::readAnew);
    }

    /** What a metafile draws in a box of that size in millipoints; nothing where it draws nothing that is known. */
    public List<Graphic.Member> metafile(String part, int width, int height) {
        boolean affordable = file.has(part) && (played += file.part(part).length) < MOST_PLAYED;
        return affordable ? Metafile.members(file.part(part), width, height) : List.of();
    }

    /** A picture with its left and right side changed; the same one where that cannot be done. */
    public Raster mirrored(Raster raster) {
        return mirrored.computeIfAbsent(raster.key(), key -> PictureFile.mirrored(raster));
    }

    private Result readAnew(String part) {
        if (!file.has(part)) {
            return new Result.Unreadable(Reason.MISSING);
        }
        byte[] data = file.part(part);
        try {
            PictureFile picture = PictureFile.of(data);
            if (picture.pixels() > MOST_PIXELS) {
                return new Result.Unreadable(Reason.TOO_LARGE);
            }
            if (picture.mustBeDecoded()) {
                decoded += picture.pixels();
                if (picture.pixels() > MOST_PIXELS / 2 || decoded > MOST_DECODED) {
                    return new Result.Unreadable(Reason.TOO_LARGE);
                }
            }
            return new Result.Readable(picture.raster());
        } catch (UnreadablePictureException e) {
            return new Result.Unreadable(e.reason());
        }
    }
}
