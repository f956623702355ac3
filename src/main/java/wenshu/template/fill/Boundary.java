package wenshu.template.fill;

import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;

/**
 * Parts two values that the template prints side by side without a mark between them: a hidden bookmark (its name begins
 * with a low line) which prints nothing and which Word, WPS and LibreOffice keep. Reading back finds it again.
 */
public final class Boundary {

    /** What the names of these bookmarks begin with. */
    public static final String NAME = "_WS_";
    /** Above what office programs give their own. */
    private static final int FIRST_ID = 900_000;

    private XmlElement last;
    private int count;

    /** Notes the run of a value that is about to be added; puts the bookmark in when it follows another at once. */
    void before(XmlElement run, List<XmlNode> into) {
        if (!into.isEmpty() && into.getLast() == last) {
            String id = Integer.toString(FIRST_ID + ++count);
            into.add(new XmlElement("w:bookmarkStart").with("w:id", id).with("w:name", NAME + count));
            into.add(new XmlElement("w:bookmarkEnd").with("w:id", id));
        }
        last = run;
    }
}
