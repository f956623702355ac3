package wenshu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up papers of past years; every person and unit is fiction. */
public final class Papers {

    private Papers() {
    }

    /** UTF-8. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A form as text, its boxes with tabs between. */
    public static String form(String heading, String name, String unit, String id) {
        return heading + "\n姓　　名\t" + name + "\t性　　别\t女\n身份证号\t" + id + "\t民　　族\t汉族\n工作单位\t" + unit
                + "\n主要业绩\t" + name + "长期在一线工作，主持完成多项技术改造，先后带出徒弟十余人，成果在本单位推广应用，取得良好效益。\n";
    }

    /** A ZIP whose names are in this encoding, without saying so. */
    public static byte[] zip(Charset names, Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Pairs of name and text. */
    public static Map<String, byte[]> files(String... pairs) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            files.put(pairs[i], utf8(pairs[i + 1]));
        }
        return files;
    }

    /** A letter with one attachment, whose name is written as RFC 2231 wants it. */
    public static byte[] letter(String subject, String body, String attachment, byte[] content) {
        Base64.Encoder base64 = Base64.getMimeEncoder();
        String encoded = java.net.URLEncoder.encode(attachment, StandardCharsets.UTF_8).replace("+", "%20");
        return utf8("From: =?UTF-8?B?" + base64.encodeToString(utf8("示例县人社局")) + "?= <sender@example.invalid>\r\n"
                + "To: <office@example.invalid>\r\nDate: Tue, 5 Mar 2019 09:30:00 +0800\r\n"
                + "Subject: =?GB18030?B?" + base64.encodeToString(subject.getBytes(Charset.forName("GB18030"))) + "?=\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n"
                + "--b1\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64.encodeToString(utf8(body)) + "\r\n"
                + "--b1\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''" + encoded
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodeToString(content) + "\r\n--b1--\r\n");
    }
}
