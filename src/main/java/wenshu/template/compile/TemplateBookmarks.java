package wenshu.template.compile;

import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.template.compile.WrittenTags.Written;

/** A template with bookmarks at its tags: they take no room, and a layout tells the page of each. */
public final class TemplateBookmarks {

    /** What the bookmarks' names begin with; the number of the place follows. */
    public static final String NAME = "wenshuTag";
    /** Above what Word counts its own bookmarks to. */
    private static final int FIRST_ID = 800_000_000;

    private TemplateBookmarks() {
    }

    /** The template with bookmark {@link #NAME} and i before the tag at the i-th place. */
    public static byte[] at(String name, byte[] docx, List<Place> places) {
        WrittenTags tags = new WrittenTags(name, docx);
        for (int i = 0; i < places.size(); i++) {
            Written tag = tags.at(places.get(i));
            if (tag != null) {
                String id = Integer.toString(FIRST_ID + i);
                int at = WrittenTags.index(tag.parent(), tag.run());
                tag.parent().content().add(at, new XmlElement("w:bookmarkEnd").with("w:id", id));
                tag.parent().content().add(at, new XmlElement("w:bookmarkStart").with("w:id", id).with("w:name", NAME + i));
            }
        }
        return tags.toPackage().toBytes();
    }
}
