package wenshu.intake;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecoderUtil;
import wenshu.extract.PlainText;

/** The names of attachments, in the three ways that mail programs write them: plain, RFC 2047 and RFC 2231. */
final class MailNames {

    /** What is not said to be anything else. */
    static final Charset FALLBACK = Charset.forName("GB18030");

    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)(?:file)?name(\\*(\\d{1,3})?\\*?)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

    private MailNames() {
    }

    /** The file name in a header field's body; empty when it gives none. */
    static String of(String body) {
        String plain = "";
        TreeMap<Integer, String> extended = new TreeMap<>();
        boolean encoded = false;
        Matcher matcher = PARAMETER.matcher(body.replaceAll("\\r?\\n[ \\t]+", " "));
        while (matcher.find()) {
            String value = matcher.group(3) != null ? matcher.group(3).replaceAll("\\\\(.)", "$1") : matcher.group(4);
            if (matcher.group(1) == null) {
                plain = value;
            } else {
                encoded |= matcher.group(1).endsWith("*");
                extended.putIfAbsent(matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)), value);
            }
        }
        if (!extended.isEmpty()) {
            String joined = String.join("", extended.values());
            return encoded ? percent(joined) : joined;
        }
        // Old programs write the bytes of the name as they are; mime4j hands bytes over as Latin-1.
        boolean raw = plain.chars().anyMatch(c -> c > 0x7F && c < 0x100) && plain.chars().noneMatch(c -> c > 0xFF);
        return raw ? PlainText.name(plain.getBytes(StandardCharsets.ISO_8859_1)) : DecoderUtil.decodeEncodedWords(plain, FALLBACK);
    }

    private static String percent(String value) {
        String[] parts = value.split("'", 3);
        String text = parts[parts.length - 1];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && i + 2 < text.length() && text.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return Charset.forName(parts.length == 3 ? parts[0] : "UTF-8").decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (IllegalArgumentException e) {
            return PlainText.name(bytes.toByteArray());
        }
    }
}
