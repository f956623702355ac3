package wenshu.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.HexFormat;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.DocxReader;
import wenshu.fault.FaultException;
import wenshu.typeset.flow.HeightLimitException;
import wenshu.typeset.font.Fonts;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.page.PageLimitException;
import wenshu.typeset.page.Typesetter;

/** The way from a DOCX to its pages: read, lay out, paint. Thread-safe; remembers the last results by content. */
public final class Renderer {

    /** A preview asks for the same draft again and again; more than a handful would only hold memory. */
    private static final int REMEMBERED = 8;

    private final FontShelf fonts;
    private final Map<String, Rendition> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rendition> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A renderer that draws with these fonts. */
    public Renderer(FontShelf fonts) {
        this.fonts = fonts;
    }

    /**
     * Renders a DOCX.
     *
     * @param name what the clerk calls the file, for messages
     * @throws wenshu.fault.FaultException when the file is refused; nothing is kept
     */
    public Rendition render(String name, byte[] docx) {
        byte[] hash = sha256(docx);
        String key = HexFormat.of().formatHex(hash);
        synchronized (remembered) {
            Rendition known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        LaidOut laid = layOut(name, docx, hash);
        Rendition rendition = new Rendition(laid.frames(), laid.pdf(), laid.findings());
        synchronized (remembered) {
            remembered.put(key, rendition);
        }
        return rendition;
    }

    /**
     * Lays a DOCX out without painting it; nothing is remembered.
     *
     * @param name what the clerk calls the file, for messages
     * @throws wenshu.fault.FaultException when the file is refused
     */
    public LaidOut layOut(String name, byte[] docx) {
        return layOut(name, docx, sha256(docx));
    }

    /** The fonts it draws with. */
    public FontShelf fonts() {
        return fonts;
    }

    private LaidOut layOut(String name, byte[] docx, byte[] hash) {
        DocxReader.ReadDocx read = DocxReader.read(OpcPackage.readOnly(name, docx));
        StandIns documentFonts = new StandIns(fonts, read.fonts());
        List<Frame> frames = lay(name, read, documentFonts);
        List<Finding> findings = new ArrayList<>(RemarkFindings.of(read.remarks(), frames));
        documentFonts.unknown().forEach(family -> findings.add(new Finding("FONT_UNKNOWN", 0, "", "文件用到的字体“" + family
                + "”这里没有，已用相近字体代替，版面可能有出入；可把该字体放入数据目录的 fonts 文件夹。")));
        findings.addAll(GlyphFindings.of(frames));
        findings.addAll(OffPageFindings.of(frames));
        findings.addAll(CutTextFindings.of(frames));
        return new LaidOut(name, read.document().title(), Arrays.copyOf(hash, 16), frames, findings);
    }

    private static List<Frame> lay(String name, DocxReader.ReadDocx read, Fonts fonts) {
        try {
            return new Typesetter(fonts).set(read.document());
        } catch (PageLimitException e) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "TOO_MANY_PAGES", name,
                    "排出来超过 " + e.limit() + " 页", "请把文件拆成几份再试");
        } catch (HeightLimitException e) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "CELL_TOO_HIGH", name,
                    "有一个单元格或文本框的内容超过一千页，排不下", "请把其中的内容移到正文里再试");
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
