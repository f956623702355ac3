package wenshu.check.word;

import wenshu.docx.xml.XmlElement;

/** Numbers the tracked changes of one file. */
final class Revision {

    private static final String AUTHOR = "文书检查";

    private int last;

    /** Counts on from the marks that the file has already. */
    Revision(XmlElement root) {
        count(root);
    }

    private void count(XmlElement element) {
        for (XmlElement child : element.children()) {
            String id = child.attribute("w:id");
            if (id != null && id.matches("\\d{1,8}")) {
                last = Math.max(last, Integer.parseInt(id));
            }
            count(child);
        }
    }

    /** A new mark; no date, so that the same changes always give the same file. */
    XmlElement mark(String name) {
        last++;
        return new XmlElement(name).with("w:id", Integer.toString(last)).with("w:author", AUTHOR);
    }
}
