package wenshu.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;

/** The parsers of Tika, each called for the one kind of file it is meant for, and never for what is embedded. */
final class TikaReading {

    /** A date in a cell of the format {@code yyyy"年"m"月"d"日"} comes with the quotation marks of its format. */
    private static final Pattern FORMAT_QUOTES = Pattern.compile("(?<=\\d)\"([年月日时分秒])\"");

    private final Limits limits;
    private final PartReader parts = new PartReader();

    TikaReading(Limits limits) {
        this.limits = limits;
    }

    Extracted pdf(Path file) throws IOException {
        ParseContext context = context();
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractAcroFormContent(true);
        config.setExtractAnnotationText(false);
        // Bookmarks say headings of the text a second time, behind it.
        config.setExtractBookmarksText(false);
        context.set(PDFParserConfig.class, config);
        return parse(new PDFParser(), file, "application/pdf", context);
    }

    Extracted ole(Path file) throws IOException {
        return parse(new OfficeParser(), file, "application/msword", context());
    }

    Extracted ooxml(Path file) throws IOException {
        parts.prepare();
        try {
            return parse(new OOXMLParser(), file, "application/vnd.openxmlformats-officedocument", context());
        } finally {
            parts.forget();
        }
    }

    Extracted rtf(Path file) throws IOException {
        return parse(new RTFParser(), file, "application/rtf", context());
    }

    Extracted html(Path file) throws IOException {
        return parse(new JSoupParser(), file, "text/html", context());
    }

    private Extracted parse(Parser parser, Path file, String type, ParseContext context) throws IOException {
        Metadata metadata = new Metadata();
        BodyContentHandler text = new BodyContentHandler(limits.textChars());
        CellLines handler = new CellLines(new PageEnds(text));
        ExtractionStatus status = ExtractionStatus.COMPLETE;
        String reason = "";
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, handler, metadata, context);
        } catch (EncryptedDocumentException e) {
            return Extracted.none(ExtractionStatus.ENCRYPTED, type, "文件有密码，文字没有读，可取消密码后另存一份再归档");
        } catch (SAXException | TikaException e) {
            if (WriteLimitReachedException.isWriteLimitReached(e)) {
                reason = limits.textReason();
                status = ExtractionStatus.PARTIAL;
            } else if (text.toString().isBlank()) {
                throw new IOException(e);
            } else {
                reason = "文件有一部分已损坏，读到损坏处为止";
                status = ExtractionStatus.PARTIAL;
            }
        }
        String plain = FORMAT_QUOTES.matcher(PageEnds.stripped(text.toString())).replaceAll("$1");
        return new Extracted(plain, about(metadata, type), status, reason);
    }

    private static Map<String, String> about(Metadata metadata, String type) {
        Map<String, String> about = new LinkedHashMap<>();
        String stated = metadata.get(Metadata.CONTENT_TYPE);
        about.put("type", stated == null ? type : stated);
        String title = metadata.get(TikaCoreProperties.TITLE);
        if (title != null && !title.isBlank()) {
            about.put("title", title.strip());
        }
        String pages = metadata.get(PagedText.N_PAGES);
        if (pages != null) {
            about.put("pages", pages);
        }
        return about;
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
                // Nothing inside is parsed: an embedded object is no text of the paper.
            }
        });
        return context;
    }
}
