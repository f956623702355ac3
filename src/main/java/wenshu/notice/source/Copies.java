package wenshu.notice.source;

import java.util.List;

/**
 * How many copies of which material are to be handed in.
 *
 * @param item the material, without 《》
 * @param count copies; 0 where the paper names only the medium
 * @param media in what form: A4纸, 光盘, U盘, PDF, Word, Excel, 电子版, 纸质, 扫描件, 胶装
 * @param place where it was read
 * @param certainty how far it may be trusted
 */
public record Copies(String item, int count, List<String> media, Place place, Certainty certainty) {

    public Copies {
        media = List.copyOf(media);
    }

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }
}
