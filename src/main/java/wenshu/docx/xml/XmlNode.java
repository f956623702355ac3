package wenshu.docx.xml;

/** A node of an {@link XmlElement}'s content: an element or a piece of text. */
public sealed interface XmlNode permits XmlElement, XmlText {
}
