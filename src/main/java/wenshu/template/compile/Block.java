package wenshu.template.compile;

import wenshu.docx.xml.XmlElement;

/**
 * A loop or condition with the children it reaches over.
 *
 * @param from first child of the parent that belongs to it
 * @param middle child that holds 否则, or null
 * @param to last child that belongs to it
 */
record Block(Spot open, Spot otherwise, Spot close, XmlElement parent, XmlElement from, XmlElement middle,
        XmlElement to) {

    /** Whether that block lies inside this one. */
    boolean encloses(Block inner) {
        return open.order() < inner.open.order() && inner.close.order() < close.order();
    }
}
