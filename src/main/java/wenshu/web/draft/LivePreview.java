package wenshu.web.draft;

import java.util.List;
import wenshu.web.draft.place.Line;

/**
 * What the editor shows beside a draft that somebody is typing.
 *
 * @param title the draft's title; may be empty
 * @param pages all pages, or none when nothing could be set
 * @param lines where the fields' words stand on them
 * @param notes what the clerk should know about the pages, one Chinese sentence each
 * @param faults what is wrong with the draft itself
 */
public record LivePreview(String title, List<Page> pages, List<Line> lines, List<String> notes, List<Wrong> faults) {

    /**
     * One page.
     *
     * @param mark names what is on it
     * @param width tenths of a point
     * @param height tenths of a point
     * @param svg its picture; null when the editor has said that it knows the mark
     */
    public record Page(String mark, int width, int height, String svg) {
    }

    /**
     * Something wrong with one item.
     *
     * @param at the field, as {@link Line#at} names it; empty when none can be told
     * @param line line of the draft file, from 1; 0 when none can be told
     * @param message one Chinese sentence
     */
    public record Wrong(String at, int line, String message) {
    }
}
