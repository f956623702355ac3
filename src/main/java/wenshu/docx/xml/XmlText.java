package wenshu.docx.xml;

import java.util.Objects;

/**
 * Character data of an XML document, unescaped.
 *
 * @param value the characters
 */
public record XmlText(String value) implements XmlNode {

    public XmlText {
        Objects.requireNonNull(value);
    }
}
