package wenshu.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes; names lie. */
public enum Sniff {
    /** Portable document. */
    PDF,
    /** Zip, and everything that is one inside: docx, xlsx, ofd. */
    ZIP,
    /** Microsoft's older container: doc, xls, wps, and encrypted docx. */
    OLE,
    /** Rich text. */
    RTF,
    /** A web page. */
    HTML,
    /** A letter that came by mail, or a text that begins like one. */
    MAIL,
    /** A picture: JPEG, PNG, TIFF, BMP or GIF. */
    PICTURE,
    /** Anything else: plain text, or nothing that can be read. */
    OTHER;

    private static final Pattern MAIL_HEADER = Pattern.compile("(?i)(?:from|to|cc|subject|date|mime-version|message-id|received|return-path|"
            + "delivered-to|reply-to|sender|content-type|content-transfer-encoding|dkim-signature|authentication-results|arc-[a-z-]+|x-[a-z0-9-]+):");

    /** Looks at the first bytes, 64 are enough. */
    public static Sniff of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6") || start.startsWith("PK\7\10")) {
            return ZIP;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        }
        if (start.contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("\u0089PNG\r\n") || start.startsWith("II*\0")
                || start.startsWith("MM\0*") || start.startsWith("GIF8") || start.startsWith("BM") && head.length > 26 && head[14] == 40) {
            return PICTURE;
        }
        String page = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (page.startsWith("<!doctype html") || page.startsWith("<html")) {
            return HTML;
        }
        return MAIL_HEADER.matcher(start).lookingAt() ? MAIL : OTHER;
    }

    static boolean needsParser(byte[] head) {
        return of(head) != OTHER;
    }
}
