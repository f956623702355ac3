package wenshu.template.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.grammar.Condition;
import wenshu.template.grammar.Tag;

/** A node of a compiled template: what is copied, what is filled, what is repeated. Nobody changes it any more. */
public sealed interface Piece {

    /** Copied as it stands; shared by every document made from the template. */
    record Fixed(XmlNode node) implements Piece {
    }

    /** An element with something to fill below it. */
    record Element(String name, Map<String, String> attributes, List<Piece> content) implements Piece {

        public Element {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            content = List.copyOf(content);
        }
    }

    /**
     * A run to be filled.
     *
     * @param run the run without its text: attributes and formatting of the tag's first character
     */
    record Slot(XmlElement run, Tag.Field tag, Place place) implements Piece {
    }

    /**
     * A run to be filled with a picture.
     *
     * @param run the run without its text
     * @param box the room there is for it
     */
    record Image(XmlElement run, Tag.Picture tag, PictureBox box, Place place) implements Piece {
    }

    /**
     * A paragraph that holds nothing but one value; every line of the value becomes such a paragraph.
     *
     * @param shell the paragraph without its content
     * @param before what stands before the value: properties, bookmarks
     * @param after what stands behind it
     */
    record Lines(XmlElement shell, List<Piece> before, Slot slot, List<Piece> after) implements Piece {

        public Lines {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * What is repeated for each item.
     *
     * @param fixedRows empty rows that the items use up; they remain where there are fewer items
     * @param padding what stands there for no item at all: the row without its text; empty unless there are fixed rows
     */
    record Loop(Tag.Loop tag, List<Piece> body, List<Piece> fixedRows, List<Piece> padding, Place place)
            implements Piece {

        public Loop {
            body = List.copyOf(body);
            fixedRows = List.copyOf(fixedRows);
            padding = List.copyOf(padding);
        }
    }

    /** One of two. */
    record Choice(Condition condition, List<Piece> then, List<Piece> otherwise) implements Piece {

        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }
}
