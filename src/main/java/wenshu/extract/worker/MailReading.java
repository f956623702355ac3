package wenshu.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;
import wenshu.extract.PlainText;

/**
 * Reads a letter that came by mail, and letters within it: who wrote to whom, when and about what, its text, and the names of
 * what was attached. The attachments themselves are files of their own at intake.
 */
final class MailReading {

    private static final Map<String, String> HEADERS = Map.of("subject", "主题", "from", "发件人", "to", "收件人", "cc", "抄送", "date", "日期");
    private static final Charset FALLBACK = Charset.forName("GB18030");
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_LEVELS = 20;

    private final TikaReading tika;
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> about = new LinkedHashMap<>(Map.of("type", "message/rfc822"));
    private String attached = "";
    private boolean plainSeen;
    private int levels;
    private int parts;

    MailReading(TikaReading tika, Limits limits) {
        this.tika = tika;
        this.limits = limits;
    }

    /** The letter; null when it is none, only a text that begins like one. */
    Extracted read(Path file) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(new MimeConfig.Builder().setMaxHeaderCount(2_000).setMaxHeaderLen(100_000)
                .setMaxLineLen(1_000_000).setMaxContentLen(limits.fileBytes()).setMalformedHeaderStartsBody(true).build());
        String reason = "";
        try (InputStream in = Files.newInputStream(file)) {
            tokens.parse(in);
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM && reason.isEmpty(); state = tokens.next()) {
                step(state, tokens);
                if (parts > MOST_PARTS || levels > MOST_LEVELS) {
                    reason = "邮件的部分过多或嵌套过深，后面的没有读";
                } else if (text.length() > limits.textChars()) {
                    text.setLength(limits.textChars());
                    reason = limits.textReason();
                }
            }
        } catch (MimeException e) {
            reason = "邮件有一部分已损坏，读到损坏处为止";
        }
        if (seen.size() < 2) {
            return null;
        }
        return new Extracted(text.toString().strip(), about, reason.isEmpty() ? ExtractionStatus.COMPLETE : ExtractionStatus.PARTIAL, reason);
    }

    private void step(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_MESSAGE -> {
                levels++;
                plainSeen = false;
                text.append(text.isEmpty() ? "" : "\n");
            }
            case T_START_MULTIPART -> {
                levels++;
                plainSeen = false;
            }
            case T_END_MULTIPART, T_END_MESSAGE -> levels--;
            case T_START_HEADER -> attached = "";
            case T_FIELD -> field(tokens.getField());
            case T_BODY -> body(tokens);
            default -> { }
        }
    }

    private void field(Field field) {
        String key = field.getName().toLowerCase(Locale.ROOT);
        String body = field.getBody() == null ? "" : field.getBody();
        if (HEADERS.containsKey(key) && !body.isBlank()) {
            String value = DecoderUtil.decodeEncodedWords(body.replaceAll("\\r?\\n[ \\t]+", " "), FALLBACK)
                    .replaceAll("\\p{Cntrl}", " ").strip();
            text.append(HEADERS.get(key)).append("：").append(value).append('\n');
            seen.add(key);
            if (key.equals("subject")) {
                about.putIfAbsent("title", value);
            }
        } else if (key.equals("mime-version") || key.equals("message-id")) {
            seen.add(key);
        } else if (key.equals("content-disposition")) {
            try {
                String name = ((ContentDispositionField) LenientFieldParser.parse("Content-Disposition: " + body)).getFilename();
                attached = name == null ? attached : DecoderUtil.decodeEncodedWords(name, FALLBACK).replaceAll("\\p{Cntrl}", " ").strip();
            } catch (MimeException | ClassCastException e) {
                attached = "（附件）";
            }
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        parts++;
        BodyDescriptor part = tokens.getBodyDescriptor();
        if (!attached.isEmpty()) {
            text.append("附件：").append(attached).append('\n');
            attached = "";
            return;
        }
        if (part.getMimeType().equals("text/plain")) {
            text.append(decoded(tokens.getDecodedInputStream().readNBytes(4 * limits.textChars()), part.getCharset())).append('\n');
            plainSeen = true;
        } else if (part.getMimeType().equals("text/html") && !plainSeen) {
            Path html = Files.createTempFile("letter", ".html");
            try {
                byte[] bytes = tokens.getDecodedInputStream().readNBytes(4 * limits.textChars());
                Files.writeString(html, "<meta charset=utf-8>" + decoded(bytes, part.getCharset()));
                text.append(tika.html(html).text()).append('\n');
            } finally {
                Files.deleteIfExists(html);
            }
        }
    }

    private static String decoded(byte[] bytes, String charset) {
        try {
            return charset == null || charset.equalsIgnoreCase("us-ascii") ? PlainText.read(bytes).text()
                    : new String(bytes, charset.toLowerCase(Locale.ROOT).matches("gb2312|gbk") ? FALLBACK : Charset.forName(charset));
        } catch (IllegalArgumentException e) {
            return PlainText.read(bytes).text();
        }
    }
}
