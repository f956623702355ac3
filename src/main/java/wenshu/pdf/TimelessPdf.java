package wenshu.pdf;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A PDF document that carries no time of its making; its metadata is XMP, as PDF/A asks (ISO 19005-2, 6.6.2). */
final class TimelessPdf extends PdfDocument {

    /** The producer line that iText's licence wants kept in every file. */
    private static final String PRODUCER = "iText® Core (AGPL version) ©Apryse Group NV";

    /** PDF/A wants to be told of every property it does not know itself (ISO 19005-2, 6.6.2.3.3). */
    private static final String EXTENSION = "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
            + "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
            + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
            + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
            + "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
            + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
            + "<pdfaProperty:category>internal</pdfaProperty:category>"
            + "<pdfaProperty:description>Part of PDF/UA standard</pdfaProperty:description></rdf:li>"
            + "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>";

    static {
        // We publish our source under the same licence and keep the producer line, so no reminder on the console.
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
    }

    private final String title;
    private final boolean accessible;

    /**
     * A new PDF/A-2u file; it is whole when it is closed.
     *
     * @param accessible whether the pages tell their structure
     * @param identity sixteen bytes that name its content
     */
    static TimelessPdf open(OutputStream out, String title, boolean accessible, byte[] identity) {
        PdfString id = new PdfString(identity.clone()).setHexWriting(true);
        WriterProperties properties = new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7)
                .setCompressionLevel(Compression.LEVEL).setFullCompressionMode(true).setInitialDocumentId(id)
                .setModifiedDocumentId(id);
        PdfWriter writer = new PdfWriter(out, properties);
        // Whoever opened the stream still forces it to disk.
        writer.setCloseStream(false);
        TimelessPdf pdf = new TimelessPdf(writer, title, accessible);
        pdf.getCatalog().setLang(new PdfString("zh-CN"));
        pdf.addOutputIntent(new PdfOutputIntent(SrgbProfile.NAME, "", "http://www.color.org", SrgbProfile.NAME,
                new ByteArrayInputStream(SrgbProfile.bytes())));
        return pdf;
    }

    /**
     * @param accessible whether the pages tell their structure; with a title the file then is PDF/UA-1 too
     */
    TimelessPdf(PdfWriter writer, String title, boolean accessible) {
        super(writer);
        this.title = title;
        this.accessible = accessible && !title.isBlank();
        getDocumentInfo().removeCreationDate();
        getDocumentInfo().setMoreInfo("ModDate", null);
    }

    @Override
    protected void updateXmpMetadata() {
        setXmpMetadata(("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                + "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
                + "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                + "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                + (accessible ? " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
                + "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
                + "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
                + "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"" : "") + ">"
                + "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
                + (accessible ? "<pdfuaid:part>1</pdfuaid:part>" + EXTENSION : "")
                + "<dc:format>application/pdf</dc:format>"
                + "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>"
                + (title.isEmpty() ? "" : "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(title)
                + "</rdf:li></rdf:Alt></dc:title>")
                + "<xmp:CreatorTool>Wenshu 文书</xmp:CreatorTool><pdf:Producer>" + PRODUCER + "</pdf:Producer>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x20).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
