package wenshu.notice.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;

/** The plain text of a paper that somebody brings as a file. */
public final class SourceText {

    private SourceText() {
    }

    /**
     * The text of a .txt (UTF-8, else GB18030) or .docx file; nothing for any other kind.
     *
     * @throws FaultException when a text file is in neither encoding, or a DOCX is refused
     */
    public static Optional<String> of(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".docx")) {
            return Optional.of(docx(name, bytes));
        }
        return lower.matches(".*\\.(txt|text|md)") ? Optional.of(plain(name, bytes)) : Optional.empty();
    }

    /** Bytes as text: strict UTF-8, else strict GB18030. */
    public static String plain(String name, byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, Charset.forName("GB18030")))
                .orElseThrow(() -> FaultException.badInput("UNKNOWN_ENCODING", name, "文件编码既不是 UTF-8 也不是 GB18030",
                        "请用记事本打开后另存为 UTF-8 编码"));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            // A binary file may decode by chance, but text holds no NUL.
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String docx(String name, byte[] bytes) {
        OpcPackage file = OpcPackage.readOnly(name, bytes);
        XmlElement body = file.xml(file.mainDocument()).root().child("w:body");
        StringBuilder text = new StringBuilder();
        if (body != null) {
            paragraphs(body, text);
        }
        return text.toString();
    }

    private static void paragraphs(XmlElement element, StringBuilder into) {
        for (XmlElement child : element.children()) {
            if (child.is("w:p")) {
                inline(child, into);
                into.append('\n');
            } else {
                paragraphs(child, into);
            }
        }
    }

    private static void inline(XmlElement element, StringBuilder into) {
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "w:t" -> into.append(child.allText());
                case "w:tab" -> into.append(element.is("w:r") ? "\t" : "");
                case "w:br", "w:cr" -> into.append('\n');
                // Deleted text, text boxes and field codes are not what the paper says.
                case "w:del", "w:drawing", "w:pict", "mc:AlternateContent", "w:instrText", "w:pPr", "w:rPr" -> { }
                default -> inline(child, into);
            }
        }
    }
}
