package wenshu.docx.xml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The namespaces of ECMA-376 and its extensions with the prefixes this code calls them by. */
public final class Namespaces {

    private static final Map<String, String> URI_BY_PREFIX = new LinkedHashMap<>();
    private static final Map<String, String> PREFIX_BY_URI = new LinkedHashMap<>();

    static {
        define("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main");
        define("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships");
        define("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing");
        define("a", "http://schemas.openxmlformats.org/drawingml/2006/main",
                "http://purl.oclc.org/ooxml/drawingml/main");
        define("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture",
                "http://purl.oclc.org/ooxml/drawingml/picture");
        define("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape");
        define("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup");
        define("wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing");
        define("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
        define("w15", "http://schemas.microsoft.com/office/word/2012/wordml");
        define("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
        define("m", "http://schemas.openxmlformats.org/officeDocument/2006/math",
                "http://purl.oclc.org/ooxml/officeDocument/math");
        define("v", "urn:schemas-microsoft-com:vml");
        define("o", "urn:schemas-microsoft-com:office:office");
        define("w10", "urn:schemas-microsoft-com:office:word");
        define("wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas");
        define("dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram",
                "http://purl.oclc.org/ooxml/drawingml/diagram");
        define("dsp", "http://schemas.microsoft.com/office/drawing/2008/diagram");
        define("c", "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "http://purl.oclc.org/ooxml/drawingml/chart");
        define("rel", "http://schemas.openxmlformats.org/package/2006/relationships");
        define("ct", "http://schemas.openxmlformats.org/package/2006/content-types");
        define("cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        define("ep", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        define("dc", "http://purl.org/dc/elements/1.1/");
        define("dcterms", "http://purl.org/dc/terms/");
        define("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        define("xml", "http://www.w3.org/XML/1998/namespace");
    }

    private Namespaces() {
    }

    private static void define(String prefix, String uri, String... alsoKnownAs) {
        URI_BY_PREFIX.put(prefix, uri);
        PREFIX_BY_URI.put(uri, prefix);
        for (String other : alsoKnownAs) {
            PREFIX_BY_URI.put(other, prefix);
        }
    }

    /** The canonical prefix of a namespace, or null when it is not one of ours. */
    static String prefixOf(String uri) {
        return PREFIX_BY_URI.get(uri);
    }

    /** The namespace of a canonical prefix, or null when it is not one of ours. */
    static String uriOf(String prefix) {
        return URI_BY_PREFIX.get(prefix);
    }
}
