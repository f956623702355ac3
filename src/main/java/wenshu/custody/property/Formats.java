package wenshu.custody.property;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Formats by the ends of names and by the first bytes of files. */
final class Formats {

    /** What is kept for the long term: fixed layout, text, pictures, and the office formats that papers come in. */
    static final Set<String> KEPT = Set.of("pdf", "ofd", "xml", "txt", "csv", "json", "eml", "doc", "docx", "wps", "xls",
            "xlsx", "et", "jpg", "jpeg", "png", "tif", "tiff", "md");
    static final Set<String> PROGRAMS = Set.of("exe", "dll", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse",
            "wsf", "hta", "msi", "jar", "lnk", "sh", "cpl", "reg", "pif", "apk");
    static final Set<String> MACROS = Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};
    private static final byte[] DOS = {'M', 'Z'};
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};
    /** WPS writes both containers under its own endings. */
    private static final Map<String, byte[][]> BEGINNINGS = Map.ofEntries(Map.entry("pdf", new byte[][] {PDF}),
            Map.entry("docx", new byte[][] {ZIP}), Map.entry("xlsx", new byte[][] {ZIP}), Map.entry("ofd", new byte[][] {ZIP}),
            Map.entry("zip", new byte[][] {ZIP}), Map.entry("doc", new byte[][] {OLE}), Map.entry("xls", new byte[][] {OLE}),
            Map.entry("wps", new byte[][] {OLE, ZIP}), Map.entry("et", new byte[][] {OLE, ZIP}),
            Map.entry("jpg", new byte[][] {JPEG}), Map.entry("jpeg", new byte[][] {JPEG}), Map.entry("png", new byte[][] {PNG}),
            Map.entry("tif", new byte[][] {TIFF_LITTLE, TIFF_BIG}), Map.entry("tiff", new byte[][] {TIFF_LITTLE, TIFF_BIG}));
    private static final Set<String> TEXTS = Set.of("txt", "csv", "xml", "json", "eml", "md");
    /** Some PDF writers put a few bytes before the header. */
    private static final int PDF_SLACK = 1024;

    private Formats() {
    }

    /** The end of a name in small letters; empty when it has none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a file begins as its ending says; true for endings that say nothing. */
    static boolean agrees(String ending, byte[] head) {
        byte[][] beginnings = BEGINNINGS.get(ending);
        if (beginnings == null) {
            return !TEXTS.contains(ending) || isText(head);
        }
        return ending.equals("pdf") ? Look.find(head, head.length, PDF) >= 0 && Look.find(head, head.length, PDF) < PDF_SLACK
                : Arrays.stream(beginnings).anyMatch(beginning -> starts(head, beginning));
    }

    private static boolean isText(byte[] head) {
        boolean utf16 = head.length >= 2 && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                || head[0] == (byte) 0xfe && head[1] == (byte) 0xff);
        for (int i = 0; i < head.length && !utf16; i++) {
            if (head[i] == 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isProgram(byte[] head) {
        return starts(head, DOS) || starts(head, ELF);
    }

    static boolean isZip(byte[] head) {
        return starts(head, ZIP);
    }

    static boolean isOle(byte[] head) {
        return starts(head, OLE);
    }

    static boolean isPdf(byte[] head) {
        return starts(head, PDF);
    }

    private static boolean starts(byte[] head, byte[] beginning) {
        return head.length >= beginning.length && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
