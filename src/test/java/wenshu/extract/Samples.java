package wenshu.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes the files that the tests archive and read, honest and hostile ones. */
public final class Samples {

    private static final Charset GBK = Charset.forName("GBK");

    private Samples() {
    }

    /** A zip with the given entries. */
    public static byte[] zip(Charset names, Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip as old Windows writes it: the name in GBK, and no flag to say so. */
    public static byte[] gbkZip(String name, String text) {
        return zip(GBK, Map.of(name, text.getBytes(Charset.forName("GB18030"))));
    }

    /** Half a megabyte that unpacks to half a gigabyte. */
    public static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            byte[] megabyte = new byte[1 << 20];
            java.util.Arrays.fill(megabyte, (byte) 'a');
            for (int i = 0; i < 500; i++) {
                zip.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Zips inside zips, with a text at each depth. */
    public static byte[] nested(int depth) {
        byte[] inner = "最里面".getBytes(StandardCharsets.UTF_8);
        String name = "里.txt";
        for (int i = depth; i >= 1; i--) {
            inner = zip(StandardCharsets.UTF_8, Map.of(name, inner, "第" + i + "层.txt",
                    ("第" + i + "层的文字").getBytes(StandardCharsets.UTF_8)));
            name = "里.zip";
        }
        return inner;
    }

    /** An OFD paper of one page with one piece of text. */
    public static byte[] ofd(byte[] text) {
        return ofd(List.of(new String(text, StandardCharsets.UTF_8)));
    }

    /** An OFD paper with one piece of text a page. */
    public static byte[] ofd(List<String> pages) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", "<OFD/>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < pages.size(); i++) {
            entries.put("Doc_0/Pages/Page_" + i + "/Content.xml", ("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:TextCode>"
                    + pages.get(i) + "</ofd:TextCode></ofd:Page>").getBytes(StandardCharsets.UTF_8));
        }
        return zip(StandardCharsets.UTF_8, entries);
    }

    /** A Word paper with one paragraph a line and, with {@code cells}, a table of one row. */
    public static byte[] docx(String text, String... cells) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            if (cells.length > 0) {
                var row = document.createTable(1, cells.length).getRow(0);
                for (int i = 0; i < cells.length; i++) {
                    row.getCell(i).setText(cells[i]);
                }
            }
            document.write(bytes);
            // Else it is written once more when it is closed.
            document.getPackage().revert();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with one row. */
    public static byte[] workbook(boolean old, String... cells) {
        return workbook(old, Map.of("名单", List.of(cells)));
    }

    /** A workbook of sheets with one row each. */
    public static byte[] workbook(boolean old, Map<String, List<String>> sheets) {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sheets.forEach((name, cells) -> {
                Row row = book.createSheet(name).createRow(0);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            });
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with a date in a cell, in the format that is usual here. */
    public static byte[] dated(boolean old, LocalDate date) {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
            Cell cell = book.createSheet("日期").createRow(0).createCell(0);
            cell.setCellStyle(style);
            cell.setCellValue(date);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of one page with Latin text, asking for a password unless that is null. */
    public static byte[] pdf(String text, String password) {
        return pdf(List.of(text), password);
    }

    /** A PDF with Latin text, asking for a password unless that is null. */
    public static byte[] pdf(List<String> pages, String password) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.setLeading(20);
                    content.newLineAtOffset(72, 700);
                    for (String line : text.split("\n")) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A container of old Office with one stream. */
    public static byte[] ole(String stream, byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(content), stream);
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An Office file as Office encrypts it. */
    public static byte[] encrypted(byte[] office) {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
            info.getEncryptor().confirmPassword("geheim");
            try (OutputStream out = info.getEncryptor().getDataStream(files)) {
                out.write(office);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A zip whose entry says that it is encrypted. */
    public static byte[] encryptedZip() {
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("a.txt", new byte[] {1, 2, 3}));
        for (int i = 0; i < zip.length - 10; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            if (local || central) {
                zip[i + (local ? 6 : 8)] |= 1;
            }
        }
        return zip;
    }

    /** A PDF with a form in XML. */
    public static byte[] xfaPdf(String xfa) {
        try (PDDocument document = Loader.loadPDF(pdf("Form page", null)); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDAcroForm form = new PDAcroForm(document);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(xfa.getBytes(StandardCharsets.UTF_8));
            }
            form.getCOSObject().setItem(COSName.getPDFName("XFA"), stream);
            document.getDocumentCatalog().setAcroForm(form);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that looks right, whose font says wrongly what its glyphs stand for. */
    public static byte[] gibberishPdf(List<String> lines) {
        try (ByteArrayOutputStream right = new ByteArrayOutputStream(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDType0Font font = PDType0Font.load(document, Path.of("fonts/NotoSerifCJKsc-Regular.ttf").toFile());
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 16);
                    content.setLeading(28);
                    content.newLineAtOffset(72, 700);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
                document.save(right);
            }
            StringBuilder wrong = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
            wrong.append("64 beginbfrange\n");
            for (int high = 0; high < 64; high++) {
                wrong.append("<%02X00> <%02XFF> <%04X>\n".formatted(high, high, 0x5100 + high * 0x100));
            }
            wrong.append("endbfrange endcmap CMapName currentdict /CMap defineresource pop end end");
            try (PDDocument document = Loader.loadPDF(right.toByteArray())) {
                for (COSName name : document.getPage(0).getResources().getFontNames()) {
                    COSStream stream = document.getDocument().createCOSStream();
                    try (OutputStream out = stream.createOutputStream()) {
                        out.write(wrong.toString().getBytes(StandardCharsets.US_ASCII));
                    }
                    document.getPage(0).getResources().getFont(name).getCOSObject().setItem(COSName.TO_UNICODE, stream);
                }
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says in its head to be of another size than it is. */
    public static byte[] pngOfSize(byte[] png, int width, int height) {
        ByteBuffer lying = ByteBuffer.wrap(png.clone());
        lying.putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(lying.array(), 12, 17);
        lying.putInt(29, (int) check.getValue());
        return lying.array();
    }
}
