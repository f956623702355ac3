package wenshu.docx.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** What every DOCX passes before any code reads a part of it. */
final class PackageCheck {

    private static final int RATIO_FROM_BYTES = 32 << 20;

    private PackageCheck() {
    }

    /** Unpacks under limits that are counted while inflating; headers are not believed. */
    static Map<String, byte[]> unpack(String name, byte[] bytes, Limits limits) {
        requirePackage(name, bytes, limits);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String part = partName(name, entry.getName());
                byte[] content = inflate(name, zip, limits, total, bytes.length);
                total += content.length;
                if (parts.put(part, content) != null) {
                    throw FaultException.badInput("DUPLICATE_ENTRY", name, "压缩包里有两个同名部件 " + part,
                            "请用 Word 或 WPS 打开后另存为新的 .docx 再试");
                }
                if (parts.size() > limits.entries()) {
                    throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_ENTRIES", name,
                            "压缩包里的部件超过 " + limits.entries() + " 个", "请确认这是一份正常的 Word 文件");
                }
            }
        } catch (ZipException e) {
            throw broken(name, e);
        } catch (IOException | IllegalArgumentException e) {
            throw broken(name, e);
        }
        if (!parts.containsKey("[Content_Types].xml")) {
            throw broken(name, null);
        }
        return parts;
    }

    private static void requirePackage(String name, byte[] bytes, Limits limits) {
        if (bytes.length > limits.fileBytes()) {
            throw FaultException.of(Kind.TOO_LARGE, "FILE_TOO_LARGE", name,
                    "文件超过 " + (limits.fileBytes() >> 20) + " MB", "请压缩其中的图片后再试");
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw FaultException.badInput("ENCRYPTED_OR_DOC", name, "文件已加密，或是旧的 .doc 格式",
                    "请在 Word 或 WPS 中取消密码，并另存为 .docx");
        }
        if (!startsWith(bytes, 'P', 'K', 3, 4)) {
            throw FaultException.badInput("NOT_DOCX", name, "这不是 .docx 文件", "请确认选对了文件，或用 Word、WPS 另存为 .docx");
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String partName(String name, String entry) {
        String part = entry.replace('\\', '/');
        while (part.startsWith("/")) {
            part = part.substring(1);
        }
        if (part.contains("../") || part.indexOf('\0') >= 0 || part.contains(":")) {
            throw FaultException.badInput("BAD_ENTRY_NAME", name, "压缩包里的部件名不合法", "请不要打开来历不明的文件");
        }
        return part;
    }

    private static byte[] inflate(String name, ZipInputStream zip, Limits limits, long before, int packed)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            content.write(buffer, 0, n);
            long total = before + content.size();
            boolean bomb = total > RATIO_FROM_BYTES && total / Math.max(1, packed) > limits.ratio();
            if (total > limits.unpackedBytes() || bomb) {
                throw FaultException.of(Kind.TOO_LARGE, "ZIP_BOMB", name,
                        "文件解压后过大（疑似压缩炸弹）", "请不要打开来历不明的文件；正常文件请压缩其中的图片后再试");
            }
        }
        return content.toByteArray();
    }

    private static FaultException broken(String name, Exception cause) {
        return new FaultException(Kind.BAD_INPUT, java.util.List.of(new Fault("DOCX_BROKEN", name,
                "文件已损坏，不能按 .docx 打开", "请用 Word 或 WPS 打开修复后另存为新的 .docx 再试")), cause);
    }

    /** Refuses a DTD or an entity in any part. */
    static void refuseEntities(String name, OpcPackage opened) {
        for (String part : opened.names()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if ((lower.endsWith(".xml") || lower.endsWith(".rels")) && declaresType(opened.part(part))) {
                throw FaultException.badInput("DTD_FORBIDDEN", name + " 的部件 " + part, "文件里含有 DTD 或实体声明",
                        "请用 Word 或 WPS 打开后另存为新的 .docx 再试");
            }
        }
    }

    /** Refuses macros and links to content outside. */
    static void refuseWhatActs(String name, OpcPackage opened) {
        if (hasMacros(opened)) {
            throw FaultException.badInput("MACRO", name, "文件里含有宏", "请另存为不含宏的 .docx 再试");
        }
        for (String kind : linksOutside(opened)) {
            throw FaultException.badInput("EXTERNAL_LINK", name,
                    "文件链接了外部内容（" + kind + "），为安全起见不会打开外部地址",
                    "请在 Word 中断开链接，把图片或对象直接插入文件后再试");
        }
    }

    static boolean hasMacros(OpcPackage opened) {
        return opened.names().stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    }

    private static boolean declaresType(byte[] xml) {
        // The declaration can only stand before the root element; UTF-16 is covered by leaving NUL bytes out.
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < xml.length && head.length() < 4_096; i++) {
            if (xml[i] != 0) {
                head.append((char) (xml[i] & 0xFF));
            }
        }
        return head.indexOf("<!DOCTYPE") >= 0 || head.indexOf("<!ENTITY") >= 0;
    }

    /**
     * The kinds of links to content outside. Hyperlinks are not counted, nor is the path of a template on somebody's own
     * disk, which Word writes into ordinary papers.
     */
    static Set<String> linksOutside(OpcPackage opened) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String part : opened.names()) {
            if (!part.endsWith(".rels")) {
                continue;
            }
            for (Relationship link : opened.relationships(part.replace("_rels/", "").replaceFirst("\\.rels$", ""))) {
                boolean ownDisk = link.type().equals("attachedTemplate")
                        && !link.target().matches("(?i)(https?:|ftp:|\\\\\\\\|file:/*\\\\\\\\|file://[^/]).*");
                if (link.external() && !link.type().equals("hyperlink") && !ownDisk) {
                    kinds.add(link.type());
                }
            }
        }
        return kinds;
    }
}
